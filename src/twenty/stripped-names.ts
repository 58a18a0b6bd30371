/**
 * Members that a server (2.21) strips from the body of a webhook at any depth, after it has signed the body: a delivery
 * that had one does not verify. Seen in 6 of 3,439 deliveries.
 */
export const STRIPPED_NAMES: readonly string[] = ['constructor', 'prototype'];
