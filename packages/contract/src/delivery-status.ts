import { type OpenEnum, openEnum } from './open-enum.ts';

/**
 * How far a message has come; the set is open.
 *
 * @experimental inferred
 */
export type DeliveryStatus = OpenEnum<'queued' | 'sent' | 'delivered' | 'failed'>;

/** The schema of {@link DeliveryStatus}. */
export const deliveryStatusSchema = openEnum(['queued', 'sent', 'delivered', 'failed']);
