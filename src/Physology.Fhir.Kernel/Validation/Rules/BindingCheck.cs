using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>How strongly a code is asked for.</summary>
internal enum BindingKind
{
    Required,
    Extensible,
    Maximum,
}

/// <summary>A code of the value set is there (terminologies.html#strength).</summary>
internal sealed class BindingCheck(string valueSet, BindingKind kind) : Check
{
    // CapabilityStatement.format and others: "formats supported (xml | json | ttl | mime type)"
    private const string MimeTypes = "http://hl7.org/fhir/ValueSet/mimetypes";

    public override void Run(Node node, ValidationRun run)
    {
        var answer = node.Value switch
        {
            R4.CodeableConcept concept => Best(concept.Coding, run),
            R4.Coding coding => Ask(CodedValue.Of(coding), run),
            R4.Quantity { Code: null, Unit: null, System: null } => CodeAnswer.Valid, // no unit at all: cardinality says whether there must be one
            R4.Quantity quantity => Ask(CodedValue.Of(quantity), run),
            // A primitive without a value carries the reason for that in an extension; there is no code to look at.
            R4.PrimitiveType { ValueText: "xml" or "json" or "ttl" } when valueSet.StartsWith(MimeTypes, StringComparison.Ordinal) => CodeAnswer.Valid,
            // A binding beside a choice of types is for those that hold codes (elementdefinition.html, eld-11): a boolean or a date is none.
            R4.TextPrimitive { ValueText: { } text } and not (R4.Date or R4.FhirDateTime or R4.Instant or R4.Time) => run.InValueSet(valueSet, new CodedValue(null, text)),
            _ => CodeAnswer.Valid,
        };
        Report(answer, node, run);
    }

    private CodeAnswer Best(List<R4.Coding> codings, ValidationRun run)
    {
        // Without any coding nothing can be looked up, whether or not the value set is at hand; extensible bindings allow text alone.
        if (codings.Count == 0)
        {
            return kind == BindingKind.Extensible ? CodeAnswer.Valid
                : run.Validator.Codes.IsComplete(valueSet) ? CodeAnswer.Invalid : CodeAnswer.NotChecked;
        }

        var best = CodeAnswer.Invalid;
        foreach (var coding in codings)
        {
            var answer = Ask(CodedValue.Of(coding), run);
            if (answer == CodeAnswer.Valid)
            {
                return answer;
            }

            best = answer == CodeAnswer.NotChecked ? answer : best;
        }

        return best;
    }

    private CodeAnswer Ask(in CodedValue value, ValidationRun run) =>
        value.System is null || value.Code is null
            ? run.Validator.Codes.IsComplete(valueSet) ? CodeAnswer.Invalid : CodeAnswer.NotChecked
            : run.InValueSet(valueSet, value);

    private void Report(CodeAnswer answer, Node node, ValidationRun run)
    {
        switch (answer, kind)
        {
            case (CodeAnswer.Invalid, BindingKind.Required):
                run.Error(ValidationIssueCodes.CodeNotInValueSet, node, $"No code of {valueSet}, which is required here.");
                break;
            case (CodeAnswer.Invalid, BindingKind.Maximum):
                run.Error(ValidationIssueCodes.CodeNotInMaximum, node, $"No code of {valueSet}, beyond which none is allowed here.");
                break;
            case (CodeAnswer.Invalid, BindingKind.Extensible):
                run.Warn(ValidationIssueCodes.CodeNotInExtensible, node, $"No code of {valueSet}, which is to be used here where it has a fitting one.");
                break;
            case (CodeAnswer.NotChecked, BindingKind.Required or BindingKind.Maximum):
                run.Inform(ValidationIssueCodes.ValueSetNotAvailable, node, $"Not checked against {valueSet}, which is not available here in full.");
                break;
        }
    }
}
