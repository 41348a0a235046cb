using Physology.Fhir.Kernel.Identifiers;
using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// SDC 4's observation-based extraction: an Observation for each answer of an item that is marked for it and has a code. One that is marked by its
/// relation is a component or member of, or derived from, that of the nearest item above it; a group has one where something stands in that relation to it.
/// </summary>
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

        Walk(questionnaire.Item, run.Response.Item, root is R4.FhirBoolean { Value: true }, Categories(questionnaire.Extension, []), null);
        return true;
    }

    private static bool IsMarked(List<R4.Questionnaire.ItemComponent> items) => items.Exists(i =>
        SdcExtensions.Value(i, SdcExtensions.Observation) is not null || i.Code.Exists(c => SdcExtensions.Value(c, SdcExtensions.Observation) is not null) || IsMarked(i.Item));

    private static List<R4.CodeableConcept> Categories(List<R4.Extension> extensions, List<R4.CodeableConcept> outer)
    {
        var own = extensions.Where(e => e.Url?.Value == SdcExtensions.ObservationCategory).Select(e => e.Value).OfType<R4.CodeableConcept>().ToList();
        return own.Count > 0 ? own : outer;
    }

    private void Walk(
        List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items, bool outer, List<R4.CodeableConcept> outerCategories, Func<R4.Bundle.EntryComponent?>? parent)
    {
        if (questions.Count == 0 || items.Count == 0)
        {
            return;
        }

        var given = items.ToLookup(i => i.LinkId?.Value ?? "", StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (!given.Contains(question.LinkId?.Value ?? ""))
            {
                continue;
            }

            var mark = ObservationMark.Of(question, outer, run);
            var categories = Categories(question.Extension, outerCategories);
            foreach (var item in given[question.LinkId?.Value ?? ""])
            {
                if (mark.Codes.Count == 0)
                {
                    Walk(question.Item, item.Item, mark.IsOn, categories, parent);
                    item.Answer.ForEach(a => Walk(question.Item, a.Item, mark.IsOn, categories, parent));
                    continue;
                }

                R4.Bundle.EntryComponent? group = null;
                Walk(question.Item, item.Item, mark.IsOn, categories, () => group ??= Add(question, mark, categories, null, parent));
                foreach (var answer in item.Answer)
                {
                    var own = answer.Value is { } value ? Add(question, mark, categories, value, parent) : null;
                    Walk(question.Item, answer.Item, mark.IsOn, categories, () => own);
                }
            }
        }
    }

    // The entry that carries the value: a new one, or for a component that of the Observation above. Null, with an issue, where there is none.
    private R4.Bundle.EntryComponent? Add(R4.Questionnaire.ItemComponent question, ObservationMark mark, List<R4.CodeableConcept> categories, R4.DataType? answer, Func<R4.Bundle.EntryComponent?>? parent)
    {
        var path = ExpressionRun.PathOf(question);
        R4.DataType? value = null;
        if (answer is not null && (value = Value(answer, SdcExtensions.Value(question, SdcExtensions.Unit) as R4.Coding)) is null)
        {
            run.Add(SdcIssueCodes.ExtractionKind, IssueSeverity.Warning, path, $"An answer of type {answer.TypeName} is no value of an Observation.");
            return null;
        }

        R4.Bundle.EntryComponent? above = null;
        if (mark.Relation is not null && (above = parent?.Invoke()) is null)
        {
            run.Add(SdcIssueCodes.ExtractionKind, IssueSeverity.Error, path, $"The item is marked as {mark.Relation}, and no item above it is extracted as an Observation.");
            return null;
        }

        var code = new R4.CodeableConcept { Coding = [.. mark.Codes.Select(Plain)], Text = question.Text?.Value };
        if (mark.Relation == "component")
        {
            ((R4.Observation)above!.Resource!).Component.Add(new R4.Observation.ComponentComponent { Code = code, Value = value }); // entries made here hold Observations
            return above;
        }

        var entry = New(question, code, categories, value);
        switch (mark.Relation)
        {
            case "member":
                ((R4.Observation)above!.Resource!).HasMember.Add(new R4.ResourceReference { Reference = entry.FullUrl!.Value });
                break;
            case "derived":
                ((R4.Observation)entry.Resource!).DerivedFrom.Add(new R4.ResourceReference { Reference = above!.FullUrl!.Value });
                break;
        }

        return entry;
    }

    private R4.Bundle.EntryComponent New(R4.Questionnaire.ItemComponent question, R4.CodeableConcept code, List<R4.CodeableConcept> categories, R4.DataType? value)
    {
        var response = run.Response;
        var observation = new R4.Observation
        {
            Status = "final",
            Code = code,
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

        var entry = new R4.Bundle.EntryComponent
        {
            FullUrl = Uuid5.Urn($"{seed}/observation/{question.LinkId?.Value}/{bundle.Entry.Count}"),
            Resource = observation,
            Request = new R4.Bundle.RequestComponent { Method = "POST", Url = "Observation" },
        };
        bundle.Entry.Add(entry);
        return entry;
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
