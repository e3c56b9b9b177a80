/** No whole answer came. Thrown by the transport alone; `send` translates it into an error of the SDK. */
export class TransportFailure extends Error {
  readonly type: 'never_sent' | 'lost' | 'timeout';

  constructor(type: TransportFailure['type'], cause?: unknown) {
    super('No whole answer came.', { cause });
    this.type = type;
  }
}
