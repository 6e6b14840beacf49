package cn.opendata.approval.delivery;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.files.StoredFile;

/**
 * A period to put things right (整改).
 *
 * @param round counts up from 1 within a grant
 * @param demand what is to be put right
 * @param days working days given
 * @param askedAt when it was demanded
 * @param answer what the user says was done, empty before
 * @param proof the file sent along
 * @param answeredAt when the answer came, empty before
 */
record Rectification(int round, String demand, int days, Instant askedAt, Optional<String> answer,
		Optional<StoredFile> proof, Optional<Instant> answeredAt) {
}
