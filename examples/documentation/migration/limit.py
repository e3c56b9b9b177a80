import time

import requests

BASE_URL = "https://your-domain.com/api/v1"
HEADERS = {"Authorization": "Bearer YOUR_API_KEY"}

while True:
    response = requests.get(f"{BASE_URL}/conversations", headers=HEADERS)
    if response.status_code != 429:
        break
    time.sleep(max(0, int(response.headers["X-RateLimit-Reset"]) - time.time()))
print(response.headers["X-RateLimit-Limit"])  # => 60
