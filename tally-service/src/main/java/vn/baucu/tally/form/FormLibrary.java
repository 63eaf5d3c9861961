package vn.baucu.tally.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.typesetting.Sheet;

/** The folder of templates and its index: all there is to know of the forms of a term. */
@ApplicationScoped
class FormLibrary {

    private final Optional<Path> folder;
    private final FormIndex index;
    private final Engine engine;
    private final String css;

    FormLibrary(FormConfig config) {
        this.folder = config.folder();
        this.index = FormIndex.read(read("index.yaml"));
        this.css = read("style.css");
        EngineBuilder builder = Engine.builder()
                .addDefaults()
                .strictRendering(false)
                .addResultMapper(FormLanguage.NOTHING)
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)));
        FormLanguage.words(index.words()).forEach(builder::addValueResolver);
        this.engine = builder.addLocator(this::located).build();
        index.sets().stream()
                .flatMap(set -> set.forms().stream())
                .map(Form::template)
                .distinct()
                .forEach(this::template);
    }

    /** The forms of an election's term. */
    FormSet of(Election election) {
        return index.of(election)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("mẫu của cuộc bầu cử {0}", "forms of election {0}").with(election.code())));
    }

    Form require(Election election, String id) {
        return of(election)
                .form(id)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("mẫu {0}", "form {0}").with(id)));
    }

    Sheet fill(Form form, Map<String, Object> model) {
        Map<String, Object> styled = new HashMap<>(model);
        styled.put("css", new RawString(css));
        return new Sheet(template(form.template()).render(styled));
    }

    private Template template(String name) {
        return Objects.requireNonNull(engine.getTemplate(name), name);
    }

    /** Templates include each other by the names of their files. */
    private Optional<TemplateLocation> located(String name) {
        String text = read(name);
        return Optional.of(new TemplateLocation() {
            @Override
            public Reader read() {
                return new StringReader(text);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        });
    }

    private String read(String name) {
        try (InputStream file = folder.isPresent()
                ? Files.newInputStream(folder.get().resolve(name))
                : Objects.requireNonNull(FormLibrary.class.getResourceAsStream("/forms/" + name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("form " + name, missing);
        }
    }
}
