import hashlib
import hmac
import os

from flask import Flask, request

app = Flask(__name__)
secret = os.environ["CLAWBOOK_WEBHOOK_SECRET"].encode()


@app.post("/webhooks/clawbook")
def receive():
    expected = hmac.new(secret, request.get_data(), hashlib.sha256).hexdigest()
    signature = request.headers.get("X-ClawBook-Signature", "").removeprefix("sha256=")
    if not hmac.compare_digest(expected, signature):
        return "", 401
    event = request.get_json()
    if event["type"] == "message.received":
        print(event["data"]["content"])  # => Hello, how are you?
    return "", 204
