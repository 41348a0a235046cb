using Physology.Fhir.Kernel.FhirPath.Functions;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>The options of questions: listed with them, or the codes of a value set.</summary>
internal sealed class OptionReader(R4.Questionnaire questionnaire, FormOptions options, TextReader texts)
{
    private readonly Dictionary<string, Found> _valueSets = new(StringComparer.Ordinal);

    /// <summary>Options, or the reason why there are none.</summary>
    internal sealed record Found(IReadOnlyList<FormOption> Options, IssueCode? Code = null, string Reason = "");

    public IReadOnlyList<FormOption> Listed(R4.Questionnaire.ItemComponent question)
    {
        var list = new List<FormOption>(question.AnswerOption.Count);
        foreach (var option in question.AnswerOption)
        {
            if (option.Value is { } value)
            {
                Add(list, value, Label(value), option, option.InitialSelected?.Value == true);
            }
        }

        return list;
    }

    /// <summary>The codes of a value set: contained (by its id or its url), or among the definitions.</summary>
    public Found InValueSet(string canonical)
    {
        if (!_valueSets.TryGetValue(canonical, out var found))
        {
            _valueSets[canonical] = found = Read(canonical);
        }

        return found;
    }

    public static string Words(R4.DataType value) => value switch
    {
        R4.Coding coding => coding.Display?.Value ?? coding.Code?.Value ?? "",
        R4.ResourceReference reference => reference.Display?.Value ?? reference.Reference?.Value ?? "",
        R4.PrimitiveType primitive => primitive.ValueText ?? "",
        _ => "",
    };

    private Found Read(string canonical)
    {
        var contained = questionnaire.Contained.OfType<R4.ValueSet>()
            .FirstOrDefault(v => canonical is ['#', ..] ? v.Id?.Value == canonical[1..] : v.Url?.Value is { } url && (canonical == url || canonical == $"{url}|{v.Version?.Value}"));
        if (contained is { Expansion: { } stored } && stored.Contains.Count > 0)
        {
            return Stored(canonical, contained, stored);
        }

        if (contained is null && canonical is ['#', ..])
        {
            return new Found([], FormIssueCodes.OptionsNotAvailable, $"The Questionnaire does not contain the value set {canonical} that its options come from.");
        }

        var request = new ExpansionRequest { ExcludeNotForUI = true, ActiveOnly = true, IncludeDesignations = options.Language is not null, Count = options.MaxOptions + 1 };
        return (contained is null ? options.Terminology.Expand(canonical, request) : options.Terminology.Expand(contained, request)) switch
        {
            ExpansionResult.Expanded { ValueSet: { Expansion: { } expansion } expanded } => Codes(canonical, expansion.Contains, contained ?? options.Terminology.Definitions.FindValueSet(canonical) ?? expanded),
            ExpansionResult.NotExpanded not => new Found([], FormIssueCodes.OptionsNotAvailable,
                $"The options are the codes of {canonical}, which cannot be listed here: {not.Issues.FirstOrDefault(i => i.Severity != IssueSeverity.Warning)?.Message ?? "it is not carried."}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private Found Stored(string canonical, R4.ValueSet valueSet, R4.ValueSet.ExpansionComponent stored)
    {
        var codes = new List<R4.ValueSet.ContainsComponent>();
        Flatten(stored.Contains, codes);
        return stored.Total?.Value > codes.Count
            ? new Found([], FormIssueCodes.OptionsNotAvailable, $"The Questionnaire contains a part only of the codes of {canonical}.")
            : Codes(canonical, codes, valueSet);
    }

    private static void Flatten(List<R4.ValueSet.ContainsComponent> contains, List<R4.ValueSet.ContainsComponent> codes)
    {
        foreach (var one in contains)
        {
            if (one.Code is not null && one.Abstract?.Value != true && one.Inactive?.Value != true)
            {
                codes.Add(one);
            }

            Flatten(one.Contains, codes);
        }
    }

    private Found Codes(string canonical, List<R4.ValueSet.ContainsComponent> codes, R4.ValueSet definition)
    {
        if (codes.Count == 0)
        {
            return new Found([], FormIssueCodes.NoOptions, $"The value set {canonical} has no codes to choose from.");
        }

        if (codes.Count > options.MaxOptions)
        {
            return new Found([], FormIssueCodes.TooManyOptions, $"The value set {canonical} has more codes than the {options.MaxOptions} that can be shown.");
        }

        var concepts = (definition.Compose?.Include ?? []).SelectMany(i => i.Concept.Select(c => (System: i.System?.Value, Concept: c)))
            .Where(c => c.Concept.Code?.Value is not null)
            .DistinctBy(c => (c.System, c.Concept.Code!.Value)).ToDictionary(c => (c.System, c.Concept.Code!.Value), c => c.Concept); // the code was just looked at
        var list = new List<FormOption>(codes.Count);
        foreach (var one in codes)
        {
            var listed = concepts.GetValueOrDefault((one.System?.Value, one.Code?.Value));
            var answer = new R4.Coding
            {
                System = one.System?.Value is { } system ? new R4.FhirUri(system) : null,
                Code = one.Code?.Value is { } code ? new R4.Code(code) : null,
                Display = one.Display?.Value ?? listed?.Display?.Value,
            };
            var display = listed?.Display is { Extension.Count: > 0 } rendered && one.Display is not { Extension.Count: > 0 } ? rendered : one.Display;
            var label = texts.Read(display, one.Designation.Select(d => (d.Language?.Value, d.Value?.Value))) ?? new FormText(Words(answer));
            Add(list, answer, label, one.Extension.Count > 0 || listed is null ? one : listed, isInitial: false);
        }

        return new Found(list);
    }

    private void Add(List<FormOption> list, R4.DataType value, FormText label, R4.Element holder, bool isInitial)
    {
        var answer = Plain(value);
        var key = AnswerKey.Of(answer);
        var same = list.Count(o => o.Value == key || o.Value.StartsWith(key + "-", StringComparison.Ordinal));
        var prefix = QuestionnaireItems.Value(holder, "questionnaire-optionPrefix") ?? QuestionnaireItems.Value(value, "questionnaire-optionPrefix");
        list.Add(new FormOption(answer)
        {
            Value = same == 0 ? key : $"{key}-{same + 1}",
            Label = label,
            Prefix = texts.Read(prefix as R4.PrimitiveType),
            IsExclusive = QuestionnaireItems.Value(holder, "questionnaire-optionExclusive") is R4.FhirBoolean { Value: true },
            Weight = (ScoreExtensions.Find(holder) ?? ScoreExtensions.Find(value)) switch { R4.FhirDecimal score => score.Value, decimal score => score, _ => null },
            IsInitial = isInitial,
        });
    }

    private FormText Label(R4.DataType value) => value switch
    {
        R4.Coding coding => texts.Read(coding.Display) ?? new FormText(coding.Code?.Value ?? ""),
        R4.ResourceReference reference => texts.Read(reference.Display) ?? new FormText(reference.Reference?.Value ?? ""),
        R4.FhirString text => texts.Read(text) ?? new FormText(""),
        _ => new FormText(AnswerText.Of(value, options.TimeZone)),
    };

    // What an option says about itself (its score, its markup) is not part of an answer.
    private static R4.DataType Plain(R4.DataType value) => value switch
    {
        R4.Coding coding => new R4.Coding
        {
            System = coding.System?.Value is { } system ? new R4.FhirUri(system) : null,
            Version = coding.Version?.Value,
            Code = coding.Code?.Value is { } code ? new R4.Code(code) : null,
            Display = coding.Display?.Value,
        },
        R4.FhirString text => new R4.FhirString(text.Value),
        R4.Integer number => new R4.Integer(number.Value),
        R4.Date date => new R4.Date(date.Value),
        R4.Time time => new R4.Time(time.Value),
        _ => (R4.DataType)value.DeepCopy(),
    };
}
