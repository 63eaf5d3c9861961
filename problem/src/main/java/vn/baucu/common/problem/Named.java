package vn.baucu.common.problem;

/** Has a name in both languages: a sentence shows it in the place of the word that the contract uses. */
public interface Named {

    Sentence named();
}
