using System.Collections.Concurrent;
using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Values;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.FhirPath.Types;

/// <summary>A type of System or of FHIR, as <c>is</c>, <c>as</c> and <c>ofType()</c> test for it and the checker reasons with it.</summary>
internal sealed class TypeSpec
{
    public static readonly TypeSpec Any = new("System", "Any", null);
    public static readonly TypeSpec Boolean = new("System", "Boolean", typeof(bool));
    public static readonly TypeSpec String = new("System", "String", typeof(string));
    public static readonly TypeSpec Integer = new("System", "Integer", typeof(int));
    public static readonly TypeSpec Long = new("System", "Long", typeof(long));
    public static readonly TypeSpec Decimal = new("System", "Decimal", typeof(decimal));
    public static readonly TypeSpec Date = new("System", "Date", typeof(FhirPathDate));
    public static readonly TypeSpec DateTime = new("System", "DateTime", typeof(FhirPathDateTime));
    public static readonly TypeSpec Time = new("System", "Time", typeof(FhirPathTime));
    public static readonly TypeSpec Quantity = new("System", "Quantity", typeof(FhirPathQuantity));
    public static readonly TypeSpec Info = new("System", "TypeInfo", typeof(TypeInfo));

    private static readonly TypeSpec[] System = [Any, Boolean, String, Integer, Long, Decimal, Date, DateTime, Time, Quantity];
    private static readonly ConcurrentDictionary<ModelType, TypeSpec> Fhir = new();

    private readonly Type? _clrType;
    private readonly TypeSpec? _alternative;
    private volatile Seen? _seen;

    private TypeSpec(string @namespace, string name, Type? clrType, ModelType? model = null, TypeSpec? alternative = null)
    {
        Namespace = @namespace;
        Name = name;
        _clrType = clrType;
        Model = model;
        _alternative = alternative;
    }

    public string Namespace { get; }

    public string Name { get; }

    /// <summary>The FHIR type, null for one of System's.</summary>
    public ModelType? Model { get; }

    /// <summary>Whether values are of a type derived from it that nobody has named: nothing can be said of their members.</summary>
    public bool IsOpen => Model is { IsAbstract: true } || ReferenceEquals(this, Any);

    public static TypeSpec Of(ModelType model) => Fhir.GetOrAdd(model, static m => new TypeSpec("FHIR", m.Name, m.ClrType, m));

    /// <summary>The type of this name, or null. Without a namespace System comes first; a Quantity is then either's.</summary>
    public static TypeSpec? Find(TypeName name)
    {
        if (name.Namespace is null or "System" && Array.Find(System, t => t.Name == name.Name) is { } system)
            return name.Namespace is null && ReferenceEquals(system, Quantity) ? EitherQuantity : system;
        if (name.Namespace is not (null or "FHIR") || name.Name.Contains('.'))
            return null;
        // Profiles on Quantity that R4 uses as if they were types.
        var fhir = name.Name is "SimpleQuantity" or "MoneyQuantity" ? "Quantity" : name.Name;
        return R4Model.Find(fhir) is { } model ? Of(model) : null;
    }

    /// <summary>Whether the item is of the type or of one derived from it: <c>is</c>.</summary>
    public bool Matches(object item)
    {
        var type = item.GetType();
        if (ReferenceEquals(type, _clrType))
            return true;
        for (var seen = _seen; seen is not null; seen = seen.Next)
            if (ReferenceEquals(seen.Type, type))
                return seen.IsMatch;
        var match = MatchesSlowly(item);
        // A short list of what came before; a race loses an entry and no more.
        if (_seen is null or { Length: < 16 })
            _seen = new Seen(type, match, _seen);
        return match;
    }

    /// <summary>
    /// Whether <c>as</c> and <c>ofType()</c> let the item through: as <see cref="Matches"/>, but a primitive must be of the very type, as
    /// HL7's suite has it (testInheritance: a code is a string, but not as a string).
    /// </summary>
    public bool Casts(object item) => ReferenceEquals(item.GetType(), _clrType) || CastsSlowly(item);

    public override string ToString() => $"{Namespace}.{Name}";

    private static TypeSpec EitherQuantity { get; } =
        new("FHIR", "Quantity", typeof(R4.Quantity), R4Model.Find("Quantity"), alternative: Quantity);

    private bool CastsSlowly(object item) =>
        Matches(item) && (item is not R4.PrimitiveType primitive || Model?.Kind != ModelTypeKind.Primitive || primitive.ModelType == Model);

    private bool MatchesSlowly(object item) =>
        ReferenceEquals(this, Any) || (_alternative is not null && _alternative.Matches(item))
        || (Model is not null && item is R4.Base element && element.ModelType.IsA(Model));

    private sealed class Seen(Type type, bool isMatch, Seen? next)
    {
        public readonly Type Type = type;
        public readonly bool IsMatch = isMatch;
        public readonly Seen? Next = next;
        public readonly int Length = (next?.Length ?? 0) + 1;
    }
}
