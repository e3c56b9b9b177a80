import requests

BASE_URL = "https://your-domain.com/api/v1"
HEADERS = {"Authorization": "Bearer YOUR_API_KEY"}

response = requests.get(f"{BASE_URL}/status", headers=HEADERS)
print(response.json()["version"])  # => 1.5.0
