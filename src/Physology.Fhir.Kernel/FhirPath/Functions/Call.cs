using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>One call of a function: its arguments, evaluated when they are asked for and against the caller's <c>$this</c>.</summary>
internal readonly struct Call(Run run, object? focus, Node[] arguments, string name, int offset)
{
    public Run Run { get; } = run;

    public object? Focus { get; } = focus;

    public int Offset { get; } = offset;

    public bool Has(int argument) => argument < arguments.Length;

    /// <summary>The single item of an argument, null where it is empty or not given.</summary>
    public object? Item(int argument) => Has(argument) ? arguments[argument].Single(Run, Focus) : null;

    /// <summary>All items of an argument, to be given back to the run.</summary>
    public ItemList List(int argument) => arguments[argument].Collect(Run, Focus);

    /// <summary>A String argument, null where it is empty or not given.</summary>
    public string? Text(int argument)
    {
        if (Item(argument) is not { } item)
            return null;
        return Items.Value(item) switch
        {
            string text => text,
            null when item is R4.PrimitiveType => null,
            _ => throw WrongArgument(argument, "a String", item),
        };
    }

    /// <summary>An Integer argument, null where it is empty or not given.</summary>
    public int? Integer(int argument)
    {
        if (Item(argument) is not { } item)
            return null;
        return Items.Value(item) switch
        {
            int number => number,
            null when item is R4.PrimitiveType => null,
            _ => throw WrongArgument(argument, "an Integer", item),
        };
    }

    /// <summary>An argument that is a number, null where it is empty or not given.</summary>
    public decimal? Number(int argument)
    {
        if (Item(argument) is not { } item)
            return null;
        return Items.Number(Items.Value(item)) ?? (item is R4.PrimitiveType { HasValue: false } ? null : throw WrongArgument(argument, "a number", item));
    }

    /// <summary>The text, when it is not longer than the budget allows.</summary>
    public string Bounded(string text)
    {
        Run.TakeText(text.Length, Offset);
        return text;
    }

    public FhirPathException Fault(string code, string message) => Run.Fault(code, message, Offset);

    public FhirPathException WrongInput(string expected, object item) =>
        Fault(FhirPathErrorCodes.WrongType, $"{name}() takes {expected}, not {Items.TypeOf(item)}.");

    private FhirPathException WrongArgument(int argument, string expected, object item) =>
        Fault(FhirPathErrorCodes.WrongType, $"Argument {argument + 1} of {name}() is {expected}, not {Items.TypeOf(item)}.");
}
