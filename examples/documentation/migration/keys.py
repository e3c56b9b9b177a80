import requests

BASE_URL = "https://your-domain.com/api/v1"
HEADERS = {"Authorization": "Bearer YOUR_API_KEY"}

response = requests.get(f"{BASE_URL}/admin/api-keys", headers=HEADERS)
for key in response.json()["data"]:
    print(key["id"], key["scopes"])  # => key_…

requests.delete(f"{BASE_URL}/admin/api-keys/key_000001", headers=HEADERS)
