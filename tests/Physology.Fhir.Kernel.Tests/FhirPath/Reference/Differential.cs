using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.Tests.FhirPath.Chapters;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Reference;

/// <summary>One expression through both: what the engine gives, what the interpreter gives, and whether that is the same.</summary>
internal static class Differential
{
    // A fixed clock, so that now() is one moment in both.
    private static readonly EvaluationContext Context = new()
    {
        TimeProvider = new FixedClock(),
        Budget = new FhirPathBudget { MaxSteps = 3_000_000, MaxItems = 20_000, MaxTextLength = 200_000 },
    };

    /// <summary>Null where both agree; else what each gave.</summary>
    public static string? Difference(string expression, R4.Base? input)
    {
        SyntaxNode tree;
        try
        {
            tree = Parser.Parse(expression);
        }
        catch (FhirPathException)
        {
            return null; // no tree to walk
        }
        FhirPathExpression compiled;
        try
        {
            compiled = FhirPathExpression.Compile(expression);
        }
        catch (FhirPathException e)
        {
            // What the model or the whole text can tell is not the interpreter's to know: it meets a second definition only where it comes by.
            return e.Code is FhirPathErrorCodes.ChoiceByJsonName or FhirPathErrorCodes.ImpossibleType or FhirPathErrorCodes.VariableRedefined
                ? null
                : Compare(expression, $"refused {e.Code}: {e.Message}", null, Reference(tree, input));
        }
        List<object>? items = null;
        string text;
        try
        {
            items = [.. compiled.Evaluate(input, Context).Select(i => i.Raw)];
            text = Text(items);
        }
        catch (FhirPathException e)
        {
            text = $"error {e.Code}: {e.Message}";
        }
        return Compare(expression, text, items, Reference(tree, input));
    }

    private static (string Text, List<object>? Items) Reference(SyntaxNode tree, R4.Base? input)
    {
        try
        {
            var items = new ReferenceInterpreter(input, Context).Run(tree);
            return (Text(items), items);
        }
        catch (ReferenceError e)
        {
            return ("error " + e.Message, null);
        }
    }

    private static string? Compare(string expression, string engine, List<object>? items, (string Text, List<object>? Items) reference)
    {
        // The engine may stop before it meets an error: the text says that no expression may rely on either (6.5, 5.1).
        if (reference.Items is null || (items is not null && items.Count == reference.Items.Count && items.Zip(reference.Items).All(p => Same(p.First, p.Second))))
            return null;
        return $"{expression}\n   engine:    {engine}\n   reference: {reference.Text}";
    }

    private static bool Same(object one, object other) => (one, other) switch
    {
        (R4.Base a, R4.Base b) => a.IsExactly(b),
        (R4.Base, _) or (_, R4.Base) => false,
        (_, ReferenceType type) => ItemText.Of(one) == ItemText.Of(type) || one is not (string or ValueType),
        _ => ItemText.Of(one) == ItemText.Of(other) && one.GetType() == other.GetType(),
    };

    private static string Text(List<object> items) => "[" + string.Join(" ; ", items.Select(ItemText.Of)) + "]";

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.CreateCustomTimeZone("t", TimeSpan.FromHours(2), "t", "t");

        public override DateTimeOffset GetUtcNow() => new(2026, 2, 3, 22, 15, 16, 170, TimeSpan.Zero);
    }
}
