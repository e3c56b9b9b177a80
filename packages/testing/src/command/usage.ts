/** What `clawbook-mock --help` prints. */
export const usage = `Usage: clawbook-mock [options]

Serves an in-memory ClawBook over HTTP, for tests and for trying things out.

Options:
  --port <number>  the port to listen on; 0 takes a free one (4010)
  --host <host>    the address to bind to (127.0.0.1)
  --key <key>      the API key that may do everything (a fixed test key)
  --tier <tier>    the rate limits: standard, pro or elite (standard)
  --limit <n/time> another limit than the tier's: 5/2s, 100/1m, 1/500ms
  --latency <ms>   answer so much later (0)
  --empty          start without the example data
  --webhook <url>  deliver every event there, and each line that you type as message.received
  --secret <text>  what the deliveries are signed with (clawbook-mock-secret)
  --scheme <name>  how they are signed: hex, timestamped or standardWebhooks (hex)
  --help, -h       print this
  --version, -v    print the version
`;
