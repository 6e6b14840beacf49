package cn.opendata.approval.process;

import cn.opendata.approval.letters.LetterPreview;
import cn.opendata.approval.request.Outcome;

/**
 * An act that binds the house towards the applicant, as a person reads it before it is
 * done.
 *
 * @param result the result chosen in the form: {@code DECLINE}, {@code APPROVE}
 * @param outcome what is answered
 * @param letter the letter that the act issues
 */
public record BindingAct(String result, Outcome outcome, LetterPreview letter) {
}
