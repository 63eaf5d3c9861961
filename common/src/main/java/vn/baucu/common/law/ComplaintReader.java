package vn.baucu.common.law;

/** Reads how complaints are handled. */
final class ComplaintReader {

    private static final Authority COMMITTEE = new Authority(Actor.ELECTION_COMMITTEE, null);
    private static final TimePoint ELECTION_DAY = new TimePoint(TimePoint.ELECTION_DAY, 0, 0, null);

    private ComplaintReader() {}

    static ComplaintRules read(DataNode data) {
        DataNode identity = data.child("identity");
        return new ComplaintRules(
                new ComplaintRules.Identity(
                        identity.values("requiredFor", ComplaintKind::valueOf, ComplaintKind.DENUNCIATION),
                        identity.text("article")),
                data.children("unresolved").stream()
                        .map(ComplaintReader::unresolved)
                        .toList(),
                data.children("subjects").stream().map(ComplaintReader::rule).toList());
    }

    private static ComplaintRules.Unresolved unresolved(DataNode data) {
        return new ComplaintRules.Unresolved(
                data.values("ballotTypes", BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY),
                data.value("to", Authority::parse, COMMITTEE),
                data.text("article"));
    }

    private static ComplaintRule rule(DataNode data) {
        return new ComplaintRule(
                data.value("subject", ComplaintSubject::valueOf, ComplaintSubject.RESULT),
                data.values("ballotTypes", BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY),
                data.value("decidedBy", Authority::parse, COMMITTEE),
                data.optional("filedBy", TimePoint::parse, ELECTION_DAY).orElse(null),
                data.optional("resolveDays", Integer::valueOf, 1).orElse(null),
                data.optionalText("stops").orElse(null),
                data.flag("conclusive", false),
                data.text("article"));
    }
}
