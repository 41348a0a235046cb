using Physology.Fhir.Clinical.Assessments;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>The note on the review: composed from the answers, the clinician's own once edited.</summary>
/// <param name="Text">What the page shows to edit.</param>
/// <param name="Composed">What the answers say now.</param>
/// <param name="ComposedChanged">The note was edited, and the answers changed afterwards: the page shows both.</param>
public sealed record ReviewNote(string Text, string Composed, bool ComposedChanged)
{
    public static ReviewNote Of(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var composed = Compose(fields);
        return fields[FieldNames.Note] is { } edited
            ? new ReviewNote(Normalise(edited), composed, Normalise(fields[FieldNames.NoteComposed]) != composed)
            : new ReviewNote(composed, composed, false);
    }

    internal static string Compose(DraftFields fields) =>
        Normalise(AssessmentNote.Compose(AssessmentFormReader.Read(fields).Assessment with { Note = null }));

    // Browsers send CR LF from a text area.
    internal static string Normalise(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
