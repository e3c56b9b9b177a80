import requests

BASE_URL = "https://your-domain.com/api/v1"

try:
    response = requests.get(
        f"{BASE_URL}/status",
        headers={"Authorization": "Bearer a-wrong-key"},
        timeout=30,
    )
    response.raise_for_status()
except requests.HTTPError as error:
    failure = error.response.json()["error"]
    print(failure["code"])  # => INVALID_API_KEY
except requests.RequestException as error:
    print("no answer:", error)
