using Markdig;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Reads the words of a Questionnaire: in the language asked for, with the markup that HL7's rendering extensions give.</summary>
internal sealed class TextReader(R4.Questionnaire questionnaire, string? language)
{
    private const string Base = "http://hl7.org/fhir/StructureDefinition/";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().Build();

    private readonly Func<string, R4.Binary?> _picture = id => questionnaire.Contained.OfType<R4.Binary>().FirstOrDefault(b => b.Id?.Value == id);

    /// <summary>The words of an element; null where there are none.</summary>
    public FormText? Read(R4.PrimitiveType? element)
    {
        if (element is null)
        {
            return null;
        }

        if (Translation(element) is { } translated)
        {
            return new FormText(translated, element is R4.Markdown ? FromMarkdown(translated) : null, Emphasis(element));
        }

        var plain = element.ValueText;
        var markup = Text(element, Base + "rendering-xhtml");
        var markdown = Text(element, Base + "rendering-markdown") ?? (element as R4.Markdown)?.Value;
        var html = (markup is null ? null : XhtmlFilter.Pass(markup, _picture)) ?? (markdown is null ? null : FromMarkdown(markdown));
        plain ??= (markup is null ? null : XhtmlFilter.Words(markup)) ?? markdown;
        return plain is null ? null : new FormText(plain, html, Emphasis(element));
    }

    /// <summary>The words of a concept: in the language asked for where it has a designation, else its display.</summary>
    public FormText? Read(R4.FhirString? display, IEnumerable<(string? Language, string? Value)> designations) =>
        language is not null && designations.FirstOrDefault(d => IsWanted(d.Language)).Value is { } wanted ? new FormText(wanted) : Read(display);

    private string? FromMarkdown(string markdown)
    {
        if (markdown.Length > 100_000)
        {
            return null;
        }

        try
        {
            var html = Markdown.ToHtml(markdown, Pipeline).Trim();
            // One paragraph is a phrase: it stands inside labels.
            var isPhrase = html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal) && html.IndexOf("<p>", 3, StringComparison.Ordinal) < 0;
            return XhtmlFilter.Pass(isPhrase ? html[3..^4] : html, _picture);
        }
        catch (ArgumentException)
        {
            return null; // nested too deep for the library: the plain words are shown
        }
    }

    private string? Translation(R4.PrimitiveType element)
    {
        if (language is null)
        {
            return null;
        }

        foreach (var extension in element.Extension.Where(e => e.Url?.Value == Base + "translation"))
        {
            var wording = (extension.Extension.Find(e => e.Url?.Value == "lang")?.Value as R4.PrimitiveType)?.ValueText;
            if (IsWanted(wording) && (extension.Extension.Find(e => e.Url?.Value == "content")?.Value as R4.PrimitiveType)?.ValueText is { } content)
            {
                return content;
            }
        }

        return null;
    }

    // "de" serves who asks for "de-AT", and "de-AT" who asks for "de".
    private bool IsWanted(string? offered) => offered is not null && language is not null
        && (offered.Equals(language, StringComparison.OrdinalIgnoreCase)
            || offered.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)
            || language.StartsWith(offered + "-", StringComparison.OrdinalIgnoreCase));

    private static string? Text(R4.Element element, string url) => (element.Extension.Find(e => e.Url?.Value == url)?.Value as R4.PrimitiveType)?.ValueText;

    private static FormEmphasis Emphasis(R4.Element element)
    {
        var emphasis = FormEmphasis.None;
        foreach (var rule in (Text(element, Base + "rendering-style") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(20))
        {
            var (name, value) = rule.Split(':', 2, StringSplitOptions.TrimEntries) is [var n, var v] ? (n.ToLowerInvariant(), v.ToLowerInvariant()) : ("", "");
            emphasis |= (name, value) switch
            {
                ("font-weight", "bold" or "bolder" or "600" or "700" or "800" or "900") => FormEmphasis.Strong,
                ("font-style", "italic" or "oblique") => FormEmphasis.Italic,
                ("text-decoration" or "text-decoration-line", "underline") => FormEmphasis.Underlined,
                _ => FormEmphasis.None,
            };
        }

        return emphasis;
    }
}
