using Physology.Fhir.Kernel.Identifiers;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>SDC 4's observation-based extraction: one Observation for each answer of an item that is marked for it and has a code.</summary>
internal sealed class ObservationExtractor(ExpressionRun run, string seed, R4.Bundle bundle)
{
    /// <summary>Extracts; whether the questionnaire marks items.</summary>
    public bool Run()
    {
        var questionnaire = run.Questionnaire;
        var root = SdcExtensions.Value(questionnaire, SdcExtensions.Observation);
        if (root is null && !IsMarked(questionnaire.Item))
        {
            return false;
        }

        Walk(questionnaire.Item, run.Response.Item, IsOn(root, false, "Questionnaire"), Categories(questionnaire.Extension, []));
        return true;
    }

    private static bool IsMarked(List<R4.Questionnaire.ItemComponent> items) => items.Exists(i =>
        SdcExtensions.Value(i, SdcExtensions.Observation) is not null || i.Code.Exists(c => SdcExtensions.Value(c, SdcExtensions.Observation) is not null) || IsMarked(i.Item));

    private static List<R4.CodeableConcept> Categories(List<R4.Extension> extensions, List<R4.CodeableConcept> outer)
    {
        var own = extensions.Where(e => e.Url?.Value == SdcExtensions.ObservationCategory).Select(e => e.Value).OfType<R4.CodeableConcept>().ToList();
        return own.Count > 0 ? own : outer;
    }

    private bool IsOn(R4.DataType? mark, bool outer, string path)
    {
        if (mark is R4.Code)
        {
            run.Add(SdcIssueCodes.ExtractionKind, IssueSeverity.Warning, path, "Observations that are members or components of another are not extracted here.");
            return false;
        }

        return (mark as R4.FhirBoolean)?.Value ?? outer;
    }

    private void Walk(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items, bool outer, List<R4.CodeableConcept> outerCategories)
    {
        if (questions.Count == 0 || items.Count == 0)
        {
            return;
        }

        var given = items.ToLookup(i => i.LinkId?.Value ?? "", StringComparer.Ordinal);
        foreach (var question in questions)
        {
            var path = ExpressionRun.PathOf(question);
            var isOn = IsOn(SdcExtensions.Value(question, SdcExtensions.Observation), outer, path);
            var categories = Categories(question.Extension, outerCategories);
            var codes = question.Code.FindAll(c => IsOn(SdcExtensions.Value(c, SdcExtensions.Observation), isOn, path));
            foreach (var item in given[question.LinkId?.Value ?? ""])
            {
                foreach (var answer in item.Answer)
                {
                    if (codes.Count > 0 && answer.Value is { } value)
                    {
                        Add(question, codes, categories, value, path);
                    }

                    Walk(question.Item, answer.Item, isOn, categories);
                }

                Walk(question.Item, item.Item, isOn, categories);
            }
        }
    }

    private void Add(R4.Questionnaire.ItemComponent question, List<R4.Coding> codes, List<R4.CodeableConcept> categories, R4.DataType answer, string path)
    {
        if (Value(answer, SdcExtensions.Value(question, SdcExtensions.Unit) as R4.Coding) is not { } value)
        {
            run.Add(SdcIssueCodes.ExtractionKind, IssueSeverity.Warning, path, $"An answer of type {answer.TypeName} is no value of an Observation.");
            return;
        }

        var response = run.Response;
        var observation = new R4.Observation
        {
            Status = "final",
            Code = new R4.CodeableConcept { Coding = [.. codes.Select(Plain)], Text = question.Text?.Value },
            Subject = Copy(response.Subject),
            Encounter = Copy(response.Encounter),
            Value = value,
        };
        observation.Category.AddRange(categories.Select(c => (R4.CodeableConcept)c.DeepCopy()));
        observation.BasedOn.AddRange(response.BasedOn.Select(r => (R4.ResourceReference)r.DeepCopy()));
        observation.PartOf.AddRange(response.PartOf.Select(r => (R4.ResourceReference)r.DeepCopy()));
        if (response.Authored?.Value is not null && response.Authored.ValueText is { } authored)
        {
            observation.Effective = new R4.FhirDateTime(authored);
            if (authored.Contains('T', StringComparison.Ordinal))
            {
                observation.Issued = new R4.Instant(authored); // an instant needs the time; a date alone says nothing of it
            }
        }

        if (Copy(response.Author) is { } author)
        {
            observation.Performer.Add(author);
        }

        if (response.Id?.Value is { } id)
        {
            observation.DerivedFrom.Add(new R4.ResourceReference { Reference = $"QuestionnaireResponse/{id}" });
        }

        bundle.Entry.Add(new R4.Bundle.EntryComponent
        {
            FullUrl = Uuid5.Urn($"{seed}/observation/{question.LinkId?.Value}/{bundle.Entry.Count}"),
            Resource = observation,
            Request = new R4.Bundle.RequestComponent { Method = "POST", Url = "Observation" },
        });
    }

    private static R4.ResourceReference? Copy(R4.ResourceReference? reference) => (R4.ResourceReference?)reference?.DeepCopy();

    private static R4.Coding Plain(R4.Coding code)
    {
        var copy = (R4.Coding)code.DeepCopy();
        copy.Extension.RemoveAll(e => e.Url?.Value == SdcExtensions.Observation);
        return copy;
    }

    private static R4.DataType? Value(R4.DataType answer, R4.Coding? unit) => answer switch
    {
        R4.FhirDecimal { Value: { } number } => CalculatedAnswer.WithUnit(number, unit),
        R4.Integer { Value: { } number } when unit is not null => CalculatedAnswer.WithUnit(number, unit),
        R4.Coding coding => new R4.CodeableConcept { Coding = [(R4.Coding)coding.DeepCopy()] },
        R4.Date { ValueText: { } date } => new R4.FhirDateTime(date),
        R4.FhirUri { ValueText: { } text } => new R4.FhirString(text),
        R4.Integer or R4.FhirBoolean or R4.FhirString or R4.Quantity or R4.Time or R4.FhirDateTime => (R4.DataType)answer.DeepCopy(),
        _ => null,
    };
}
