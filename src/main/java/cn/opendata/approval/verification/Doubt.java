package cn.opendata.approval.verification;

import java.util.Optional;

import cn.opendata.approval.shared.FileId;

/**
 * One thing that somebody doubts.
 *
 * @param item the data item
 * @param place the row or record it concerns
 * @param wrong what is wrong
 * @param expected what it should be, may be empty
 * @param proof the file that shows it, if any
 * @param finding what the provider found, empty before the answer
 * @param answer words of the answer, empty before
 */
public record Doubt(String item, String place, String wrong, String expected, Optional<FileId> proof,
		Optional<Finding> finding, String answer) {

	Doubt answered(Finding finding, String words) {
		return new Doubt(this.item, this.place, this.wrong, this.expected, this.proof, Optional.of(finding), words);
	}

}
