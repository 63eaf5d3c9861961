package vn.baucu.committee.question;

/** In which order questions are listed. */
enum QuestionSort {
    ASKED(" and question > cast(:after as uuid) order by question", "00000000-0000-0000-0000-000000000000"),
    NEWEST(" and question < cast(:after as uuid) order by question desc", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
    /** One topic after the other, and in each what was asked first. */
    TOPIC(
            " and (topic, question) > (split_part(:after, ' ', 1), cast(split_part(:after, ' ', 2) as uuid))"
                    + " order by topic, question",
            " 00000000-0000-0000-0000-000000000000");

    private final String after;
    private final String start;

    QuestionSort(String after, String start) {
        this.after = after;
        this.start = start;
    }

    String after() {
        return after;
    }

    /** What {@code :after} is on the page after that key. */
    String key(String sortKey) {
        return sortKey.isEmpty() ? start : sortKey;
    }

    String keyOf(Question question) {
        return this == TOPIC
                ? question.topic() + " " + question.question()
                : question.question().toString();
    }
}
