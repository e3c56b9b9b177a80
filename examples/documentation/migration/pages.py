import requests

BASE_URL = "https://your-domain.com/api/v1"
HEADERS = {"Authorization": "Bearer YOUR_API_KEY"}

page, total_pages = 1, 1
while page <= total_pages:
    response = requests.get(
        f"{BASE_URL}/conversations",
        headers=HEADERS,
        params={"platform": "telegram", "sort": "-created_at", "page": page, "per_page": 5},
    )
    answer = response.json()
    for conversation in answer["data"]:
        print(conversation["id"])  # => conv_000044
    total_pages = answer["meta"]["pagination"]["total_pages"]
    page += 1
