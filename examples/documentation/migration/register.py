import os

import requests

BASE_URL = "https://your-domain.com/api/v1"
HEADERS = {"Authorization": "Bearer YOUR_API_KEY"}

response = requests.post(
    f"{BASE_URL}/webhooks",
    headers=HEADERS,
    json={
        "url": "https://bot.example.com/webhooks/clawbook",
        "events": ["message.received"],
        "secret": os.environ["CLAWBOOK_WEBHOOK_SECRET"],
    },
)
print(response.json()["data"]["events"])  # => ['message.received']
