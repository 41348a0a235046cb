namespace Physology.Fhir.R4.Model;

/// <summary>A type of R4 with its members, as HL7's definition has it.</summary>
public sealed class ModelType
{
    private readonly string? _baseName;
    private readonly ModelMember[] _own;
    private ModelMember[]? _members;
    private Dictionary<string, ModelMember>? _byName;
    private ModelType? _base;

    internal ModelType(string name, string typeName, ModelTypeKind kind, Type? clrType, string? baseName, ModelMember[] own, bool isAbstract = false)
    {
        Name = name;
        TypeName = typeName;
        Kind = kind;
        ClrType = clrType;
        _baseName = baseName;
        _own = own;
        IsAbstract = isAbstract;
    }

    /// <summary>The name by which it is found: <c>Observation</c>, <c>Observation.component</c>, <c>string</c>.</summary>
    public string Name { get; }

    /// <summary>The FHIR type that an instance has: <c>BackboneElement</c> or <c>Element</c> for a component, else the same as <see cref="Name"/>.</summary>
    public string TypeName { get; }

    /// <summary>What sort of type it is.</summary>
    public ModelTypeKind Kind { get; }

    /// <summary>Whether there are only instances of derived types.</summary>
    public bool IsAbstract { get; }

    /// <summary>The class of its instances.</summary>
    public Type? ClrType { get; }

    /// <summary>The type it derives from; null for <c>Resource</c> and <c>Element</c>.</summary>
    public ModelType? BaseType => _base ??= _baseName is null ? null : R4Model.Get(_baseName);

    /// <summary>All members in the order of the definition, inherited ones first; a primitive's value is none of them.</summary>
    public IReadOnlyList<ModelMember> Members => AllMembers;

    /// <summary>As <see cref="Members"/>, for loops that are short of time.</summary>
    public ReadOnlySpan<ModelMember> MemberSpan => AllMembers;

    internal ModelMember[] AllMembers => _members ?? Collect();

    /// <summary>The member of this name (a choice without its type), or null.</summary>
    public ModelMember? FindMember(string name)
    {
        if (_byName is not { } byName)
        {
            byName = new Dictionary<string, ModelMember>(AllMembers.Length, StringComparer.Ordinal);
            foreach (var member in AllMembers)
                byName.Add(member.Name, member);
            _byName = byName;
        }
        return byName.GetValueOrDefault(name);
    }

    /// <summary>Whether it is the other type or derives from it.</summary>
    public bool IsA(ModelType other)
    {
        for (var type = this; type is not null; type = type.BaseType)
            if (ReferenceEquals(type, other))
                return true;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    // Two threads may both collect: they number alike, and either result is as good.
    private ModelMember[] Collect()
    {
        var inherited = BaseType?.AllMembers ?? [];
        for (var i = 0; i < _own.Length; i++)
            _own[i].Number = inherited.Length + i;
        return _members = [.. inherited, .. _own];
    }
}
