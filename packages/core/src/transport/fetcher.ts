/** What sends the requests of a client. */
export interface Fetcher {
  /** Whether its failures are those of the platform's own fetch. */
  readonly isPlatform: boolean;
  /** Loads what it needs, the first time. It rejects with a ConfigurationError if that is not there. */
  readonly prepare?: () => Promise<void>;
  /**
   * Sends a request.
   *
   * @param onSend called before its first byte may leave: until then, the server cannot have it
   */
  fetch(url: string, init: RequestInit, onSend: () => void): Promise<Response>;
}
