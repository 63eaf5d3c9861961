package vn.baucu.committee.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;

/** Looks a named document up in the register of the election in which the officer acts. */
@ApplicationScoped
class RegisteredDocumentCheck implements ConstraintValidator<RegisteredDocument, UUID> {

    private final DocumentLinks links;
    private final CurrentOfficer officer;

    RegisteredDocumentCheck(DocumentLinks links, CurrentOfficer officer) {
        this.links = links;
        this.officer = officer;
    }

    @Override
    public boolean isValid(@Nullable UUID document, ConstraintValidatorContext context) {
        if (document == null) {
            return true;
        }
        String election = officer.election();
        return election != null && links.missing(election, List.of(document)).isEmpty();
    }
}
