import requests

BASE_URL = "https://your-domain.com/api/v1"
HEADERS = {"Authorization": "Bearer YOUR_API_KEY"}

response = requests.post(
    f"{BASE_URL}/messages/send",
    headers=HEADERS,
    json={"platform": "telegram", "recipient": "123456789", "message": "Hello!"},
)
print(response.json()["data"]["status"])  # => queued
