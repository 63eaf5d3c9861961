package vn.baucu.common.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Puts the examples of the fields together to the example of a body. */
final class BodyExamples {

    private static final int DEEPEST = 6;

    private final Components components;

    BodyExamples(Components components) {
        this.components = components;
    }

    @Nullable
    Object of(Schema schema) {
        return of(schema, 0);
    }

    private @Nullable Object of(Schema schema, int depth) {
        Object said = said(schema);
        if (said != null || depth > DEEPEST) {
            return said;
        }
        Optional<Schema> behind = behind(schema);
        if (behind.isPresent()) {
            return of(behind.get(), depth + 1);
        }
        if (schema.getProperties() != null) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            schema.getProperties().forEach((name, field) -> fields.put(name, of(field, depth + 1)));
            return fields;
        }
        return ofType(schema, depth);
    }

    private static @Nullable Object said(Schema schema) {
        return schema.getExamples() == null || schema.getExamples().isEmpty()
                ? null
                : schema.getExamples().get(0);
    }

    private Optional<Schema> behind(Schema schema) {
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            return Optional.ofNullable(components.getSchemas().get(name));
        }
        return Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(alternatives -> alternatives != null)
                .<Schema>flatMap(List::stream)
                .filter(alternative ->
                        alternative.getType() == null || !alternative.getType().contains(SchemaType.NULL))
                .findFirst();
    }

    private @Nullable Object ofType(Schema schema, int depth) {
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.ARRAY)) {
            Object item = schema.getItems() == null ? null : of(schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
            return schema.getMinimum() == null ? 1 : schema.getMinimum();
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return false;
        }
        return types.contains(SchemaType.STRING) ? "…" : Map.of();
    }
}
