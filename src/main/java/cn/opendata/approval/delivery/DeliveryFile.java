package cn.opendata.approval.delivery;

import java.time.Instant;

import cn.opendata.approval.files.StoredFile;

/**
 * A file of a delivery.
 *
 * @param file the kept file
 * @param addedAt when the data manager put it up
 * @param downloads how often it was downloaded
 */
record DeliveryFile(StoredFile file, Instant addedAt, long downloads) {
}
