using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.R4.Json;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>A questionnaire as far as it is filled in, with who answers and what is therefore not asked.</summary>
internal sealed class FilledForm
{
    private const int LongestName = 100;

    private static readonly IReadOnlySet<string> NothingWithheld = new HashSet<string>();

    private FilledForm(OfferedQuestionnaire offered, Form form, DraftContent content)
    {
        Offered = offered;
        Content = content;
        Withheld = content.WhoAnswers is { } who && who != AnsweredBy.Self ? offered.OnlyForPatient : NothingWithheld;
        var response = content.ReadResponse();
        if (response is not null && OnlyThePatient.Remove(response.Item, Withheld))
        {
            Content = content with { Response = FhirJson.WriteToString(response) };
        }

        Session = FormSession.Open(form, response, content.Typed);
    }

    public OfferedQuestionnaire Offered { get; }

    public DraftContent Content { get; }

    public FormSession Session { get; }

    /// <summary>linkIds of what is not asked of whoever answers.</summary>
    public IReadOnlySet<string> Withheld { get; }

    /// <summary>Names of everything that is shown now, in order.</summary>
    public IEnumerable<string> Names => NamesOf(Session.Fields);

    /// <summary>Null where the Questionnaire cannot be shown.</summary>
    public static FilledForm? Open(OfferedQuestionnaire offered, DraftContent content) => offered.Form is { } form ? new(offered, form, content) : null;

    /// <summary>The form after what the page posted.</summary>
    public FilledForm After(IFormCollection posted)
    {
        Session.Read(new PostedValues(posted));
        return new FilledForm(Offered, Session.Form, Content with
        {
            Response = FhirJson.WriteToString(Session.Response),
            Typed = Session.Typed,
            AnsweredBy = posted.ContainsKey(FieldNames.Who) ? AnsweredBy.Find(posted[FieldNames.Who])?.Code : Content.AnsweredBy,
            AnsweredByName = posted.ContainsKey(FieldNames.WhoName) ? Name(posted[FieldNames.WhoName].ToString()) : Content.AnsweredByName,
        });
    }

    /// <summary>What stands in the way of filing, each at its field; the fields carry their errors afterwards.</summary>
    public IReadOnlyList<PageError> Check()
    {
        var errors = new List<PageError>();
        if (Content.WhoAnswers is null)
        {
            errors.Add(new PageError(FieldNames.Who, "Say who gives the answers"));
        }

        var found = Session.Check();
        if (found.Any(error => error.LinkId is { } linkId && Withheld.Contains(linkId)))
        {
            errors.Add(new PageError(FieldNames.Who, "This questionnaire needs an answer about thoughts of self-harm, which is only asked of the patient. Let the patient answer, or take another questionnaire"));
        }

        errors.AddRange(found
            .Where(error => error.LinkId is not { } linkId || !Withheld.Contains(linkId))
            .Select(error => new PageError(error.Name.Length == 0 ? "maincontent" : error.Name, error.Message)));
        if (errors.Count == 0 && !HasAnswer(Session.Fields))
        {
            errors.Add(new PageError("maincontent", "Nothing has been answered yet, so there is nothing to file"));
        }

        return errors;
    }

    private static IEnumerable<string> NamesOf(IEnumerable<FormField> fields) =>
        fields.SelectMany(each => each.Choices.SelectMany(choice => NamesOf(choice.Fields)).Concat(NamesOf(each.Fields)).Prepend(each.Name));

    private static bool HasAnswer(IEnumerable<FormField> fields) => fields.Any(field =>
        (!field.IsReadOnly && field.Value is not null) || HasAnswer(field.Fields) || field.Choices.Any(choice => HasAnswer(choice.Fields)));

    private static string? Name(string typed)
    {
        // No database takes NUL, and no text half of a surrogate pair.
        var name = string.Concat(typed.Where(letter => !char.IsControl(letter))).Trim();
        var length = Math.Min(name.Length, LongestName);
        length -= length > 0 && char.IsHighSurrogate(name[length - 1]) ? 1 : 0;
        return length > 0 ? name[..length] : null;
    }
}
