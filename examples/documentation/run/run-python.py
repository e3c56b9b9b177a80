"""Runs a sample in Python: its requests to your-domain.com go to the address in CLAWBOOK_BASE_URL."""

import os
import runpy
import sys

import requests

send = requests.Session.request


def send_here(self, method, url, **options):
    return send(self, method, url.replace("https://your-domain.com", os.environ["CLAWBOOK_BASE_URL"]), **options)


requests.Session.request = send_here
runpy.run_path(sys.argv[1], run_name="__main__")
