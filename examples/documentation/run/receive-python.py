"""Has a sample for Flask receive one delivery, and prints the status: Flask itself need not be installed."""

import json
import runpy
import sys
import types

_, program, body, signature = sys.argv
views = []


class Flask:
    def __init__(self, name):
        self.name = name

    def post(self, path):
        return views.append


flask = types.ModuleType("flask")
flask.Flask = Flask
flask.request = types.SimpleNamespace(
    get_data=lambda: body.encode(),
    get_json=lambda: json.loads(body),
    headers={"X-ClawBook-Signature": signature},
)
sys.modules["flask"] = flask

runpy.run_path(program)
print(views[0]()[1])
