using System.Security.Cryptography;
using System.Text;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.Web.Features.Shared;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>What the form's page shows.</summary>
internal sealed record FormView(Guid LaunchId, OfferedQuestionnaire Offered, FilledForm Filled, ResponseId Draft, int Version)
{
    public IReadOnlyList<PageError> Errors { get; init; } = [];

    /// <summary>Sentences above the form.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Set where another tab kept something else: what this page sent is shown and not kept, until the clinician says so.</summary>
    public int? NewerVersion { get; init; }

    public string? WhoError => Errors.FirstOrDefault(error => error.FieldId == FieldNames.Who)?.Message;

    public string Address => $"/launches/{LaunchId}/questionnaires/{Offered.Id}";

    public bool HasFiles => AnyFile(Filled.Session.Form.Items);

    public bool AsksThePatientAlone => Filled.Withheld.Count > 0;

    public FieldsView Fields => new(Filled.Session.Fields, 2, Filled.Withheld);

    /// <summary>Who may answer, as a clinician names them.</summary>
    public static IReadOnlyList<(string Code, string Text)> Who { get; } =
    [
        (AnsweredBy.Self.Code, "The patient"),
        (AnsweredBy.Helper.Code, "A helper, in the patient’s words"),
        (AnsweredBy.Proxy.Code, "Somebody on the patient’s behalf"),
        (AnsweredBy.LegalAuthority.Code, "Somebody with legal authority"),
    ];

    /// <summary>Changes with everything that a page shows beyond what was typed into it: which questions, which options, what is calculated.</summary>
    public string Shape
    {
        get
        {
            var text = new StringBuilder();
            Describe(Filled.Session.Fields, text);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
        }
    }

    private void Describe(IReadOnlyList<FormField> fields, StringBuilder text)
    {
        foreach (var field in fields)
        {
            if (Filled.Withheld.Contains(field.Item.LinkId))
            {
                continue;
            }

            text.Append(field.Name).Append('/').Append(field.Occurrences).Append(field.IsReadOnly ? field.Value : null).Append('\n');
            foreach (var choice in field.Choices)
            {
                text.Append(choice.Value).Append(' ');
                Describe(choice.Fields, text);
            }

            Describe(field.Fields, text);
        }
    }

    private static bool AnyFile(IEnumerable<FormItem> items) => items.Any(item => item.Control == FormControl.File || AnyFile(item.Items));
}

/// <summary>Fields one below the other.</summary>
/// <param name="Level">Level of their headings.</param>
/// <param name="Withheld">linkIds of what is not asked of whoever answers.</param>
internal sealed record FieldsView(IReadOnlyList<FormField> All, int Level, IReadOnlySet<string> Withheld)
{
    public IEnumerable<FieldView> Shown => All.Where(each => !Withheld.Contains(each.Item.LinkId)).Select(each => new FieldView(each, Level, Withheld));
}

/// <summary>One field, with the ids that tie its parts together.</summary>
internal sealed record FieldView(FormField Field, int Level, IReadOnlySet<string> Withheld)
{
    public FormItem Item => Field.Item;

    public string ErrorId => Field.Name + "-error";

    public string HintId => Field.Name + "-hint";

    public string LabelId => Field.Name + "-label";

    public FieldsView Inside => new(Field.Fields, Math.Min(Level + 1, 6), Withheld);

    public IEnumerable<FormNote> Hints => Item.Notes.Where(note => note.Kind == FormNoteKind.Instructions);

    public IEnumerable<FormNote> Helps => Item.Notes.Where(note => note.Kind is FormNoteKind.Help or FormNoteKind.Link);

    public IEnumerable<FormNote> Statements => Item.Notes.Where(note => note.Kind is FormNoteKind.Legal or FormNoteKind.Security);

    public bool HasHint => Hints.Any() || Item.EntryFormat is not null || Range is not null;

    /// <summary>The limits in words, where the control does not show them.</summary>
    public string? Range => Item.Control is FormControl.Number or FormControl.Quantity or FormControl.Slider && Field.Choices.Count == 0
        ? (Item.Min, Item.Max) switch
        {
            ({ } min, { } max) => $"{min} to {max}",
            ({ } min, null) => $"{min} or more",
            (null, { } max) => $"{max} or less",
            _ => null,
        }
        : null;

    public string? DescribedBy => (HasHint, Field.Error is not null) switch
    {
        (true, true) => $"{HintId} {ErrorId}",
        (true, false) => HintId,
        (false, true) => ErrorId,
        _ => null,
    };

    /// <summary>The id that an error leads to stands on the input itself where the field is a single one.</summary>
    public bool IsOwnInput => Field.Inputs.Any(input => input.Name == Field.Name);

    /// <summary>One of several answers to the same question: "2 of 3".</summary>
    public string? Which => Item.Repeats && Field.Occurrences > 1 ? FormattableString.Invariant($"{Field.Occurrence + 1} of {Field.Occurrences}") : null;

    public FormInput? Input(FormInputRole role) => Field.Inputs.FirstOrDefault(input => input.Role == role);

    /// <summary>
    /// The questions of the group as the rows of one table, where all have the same options and nothing else: as the author wants it, or because
    /// three or more such questions read better so.
    /// </summary>
    public IReadOnlyList<FieldView>? Rows
    {
        get
        {
            var rows = Inside.Shown.ToList();
            var isWanted = Item.Layout == FormLayout.Matrix;
            if (rows.Count < (isWanted ? 1 : 3) || rows[0].Field.Choices.Count is < 2 or > 12 || (!isWanted && rows[0].Field.Choices.Count > 6))
            {
                return null;
            }

            var first = rows[0];
            return rows.TrueForAll(row =>
                row.Item.Control is FormControl.Radio or FormControl.Checkbox && !row.Field.IsReadOnly && row.Field.Fields.Count == 0
                && row.Item.Notes.Count == 0 && row.Field.Occurrences == 1
                && row.Field.Choices.Count == first.Field.Choices.Count
                && row.Field.Choices.Zip(first.Field.Choices).All(pair =>
                    pair.First.Label.Plain == pair.Second.Label.Plain && pair.First.Inputs.Count == 0 && pair.Second.Inputs.Count == 0 && pair.First.Fields.Count == 0))
                ? rows
                : null;
        }
    }
}
