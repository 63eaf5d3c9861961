package vn.baucu.common.store;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/**
 * How lists of a type are sent as arrays. The driver must see an array of exactly that type to send it in binary; an
 * array of objects it writes out as quoted text, letter by letter, which the database takes apart again.
 */
record ArrayOf<T>(Class<T> element, String typeName) implements SqlArrayType<T> {

    @Override
    public String getTypeName() {
        return typeName;
    }

    @Override
    public @Nullable Object convertArrayElement(@Nullable T given) {
        return given;
    }

    @Override
    public Class<?> getArrayElementClass() {
        return element;
    }

    Optional<SqlArrayType<?>> of(Type asked, ConfigRegistry config) {
        return asked == element ? Optional.of(this) : Optional.empty();
    }
}
