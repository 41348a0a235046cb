namespace Physology.Fhir.R4.Model;

/// <summary>One element of a type, and the way to its values.</summary>
public sealed class ModelMember
{
    private readonly string[] _types;
    private ModelType[]? _resolved;

    internal ModelMember(string name, bool isList, int min, bool isChoice, params string[] types)
    {
        Name = name;
        IsList = isList;
        Min = min;
        IsChoice = isChoice;
        _types = types;
    }

    /// <summary>The element's name, a choice without its <c>[x]</c>: <c>value</c>.</summary>
    public string Name { get; }

    /// <summary>The place among <see cref="ModelType.Members"/>, inherited members first.</summary>
    public int Number { get; internal set; }

    /// <summary>Whether there may be more than one value.</summary>
    public bool IsList { get; }

    /// <summary>The least number of values.</summary>
    public int Min { get; }

    /// <summary>Whether the element is a choice of types, <c>value[x]</c>.</summary>
    public bool IsChoice { get; }

    /// <summary>The names of the types it may have; a component and a reference to another element's content are a path: <c>Questionnaire.item</c>.</summary>
    public IReadOnlyList<string> TypeNames => _types;

    /// <summary>The types it may have.</summary>
    public IReadOnlyList<ModelType> Types => _resolved ??= Array.ConvertAll(_types, R4Model.Get);

    /// <summary>The name in JSON and in paths of XML: for a choice that of this type, <c>valueQuantity</c>.</summary>
    public string JsonName(string typeName)
    {
        ArgumentException.ThrowIfNullOrEmpty(typeName);
        return IsChoice ? string.Concat(Name, char.ToUpperInvariant(typeName[0]).ToString(), typeName.AsSpan(1)) : Name;
    }

    /// <summary>
    /// The value at this position of an element, or null where there is none; nothing is allocated (but for <c>id</c> of a data type,
    /// which the model keeps as a plain text). Positions are without gaps: the first null is the end.
    /// </summary>
    /// <param name="element">An instance of the type that this member was found in, or of one derived from it.</param>
    /// <param name="position">From 0; a member that is no list has position 0 only.</param>
    public Base? Get(Base element, int position) => element.GetChild(Number, position);
}
