package cn.opendata.approval.delivery;

import java.time.Instant;

/**
 * How the applicant signed the agreement.
 *
 * @param name the name as typed
 * @param hash checksum of the text that was signed
 * @param at when
 */
record Signature(String name, String hash, Instant at) {
}
