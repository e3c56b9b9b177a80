/** No whole answer came. Thrown by the transport alone; what it means to the caller is said in `explain-failure`. */
export class TransportFailure extends Error {
  readonly type: 'never_sent' | 'lost' | 'timeout';

  constructor(type: TransportFailure['type'], cause?: unknown) {
    super('No whole answer came.', { cause });
    this.type = type;
  }
}
