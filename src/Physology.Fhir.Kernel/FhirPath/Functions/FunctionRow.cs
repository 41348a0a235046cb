using Physology.Fhir.Kernel.FhirPath.Compilation;
using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>A function of one item; empty gives empty, more than one item is an error.</summary>
internal delegate object? ItemFunction(in Call call, object input);

/// <summary>A function of one String; see <see cref="ItemFunction"/>.</summary>
internal delegate object? TextFunction(in Call call, string input);

/// <summary>A function of a whole collection.</summary>
internal delegate void CollectionFunction(in Call call, ItemList input, ItemList result);

/// <summary>A function whose arguments are evaluated for each item, or that is part of the path itself.</summary>
internal delegate Node NodeBuilder(FunctionSite site);

/// <summary>One function: its name, how many arguments it takes, what makes its result, and what the checker is told.</summary>
internal sealed record FunctionRow(string Name, int Least, int Most, ResultType Result)
{
    public ItemFunction? Item { get; init; }

    public CollectionFunction? Collection { get; init; }

    public NodeBuilder? Builder { get; init; }

    /// <summary>What the input may be, for strict checks.</summary>
    public Categories Input { get; init; } = Categories.All;

    /// <summary>Whether the result depends on the order of the input.</summary>
    public bool NeedsOrder { get; init; }

    /// <summary>Whether evaluating it twice is seen from outside, or costs more than a list.</summary>
    public bool HasEffect { get; init; }
}

/// <summary>What a function's result is known to be.</summary>
internal enum ResultType
{
    Unknown, UnknownSingle, Input, InputSingle, InputMany, WithFirstArgument,
    Boolean, Integer, Long, Decimal, String, Strings, Date, DateTime, Time, Quantity, Info,
}
