/** Which request an error or an event is about. */
export interface RequestSummary {
  /** The call's name in the SDK, such as `messages.send`. */
  readonly endpoint: string;
  /** The HTTP method. */
  readonly method: string;
  /** The whole URL, without the key where one was put into it by mistake. */
  readonly url: string;
}
