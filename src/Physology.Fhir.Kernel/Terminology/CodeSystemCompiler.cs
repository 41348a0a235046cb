namespace Physology.Fhir.Kernel.Terminology;

/// <summary>Turns a CodeSystem, with what supplements add to it, into its compiled form.</summary>
internal sealed class CodeSystemCompiler
{
    private const string ConceptProperties = "http://hl7.org/fhir/concept-properties#";

    private static readonly List<R4.CodeSystem.ConceptComponent> None = [];

    private readonly R4.CodeSystem _definition;
    private readonly IReadOnlyList<R4.CodeSystem> _supplements;
    private readonly bool _allowAbstract;
    private readonly Dictionary<string, PropertyMeaning> _meanings = new(StringComparer.Ordinal);
    private readonly List<Concept> _concepts = [];
    private readonly Dictionary<string, int> _index;
    private readonly StringComparer _comparer;

    private CodeSystemCompiler(R4.CodeSystem definition, IReadOnlyList<R4.CodeSystem> supplements, bool allowAbstract)
    {
        _definition = definition;
        _supplements = supplements;
        _allowAbstract = allowAbstract;
        // R4 leaves the default open; codes that differ only in case are taken as different unless the system says otherwise.
        _comparer = definition.CaseSensitive?.Value == false ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        _index = new(_comparer);
    }

    /// <summary>Compiles; null with a reason where the system has more concepts than are worked on.</summary>
    public static CompiledCodeSystem? TryCompile(R4.CodeSystem definition, IReadOnlyList<R4.CodeSystem> supplements, TerminologyOptions options, out CodeValidation.NotChecked? tooCostly)
    {
        var compiler = new CodeSystemCompiler(definition, supplements, options.AllowAbstract);
        return compiler.Compile(options.MaxCodes, out tooCostly);
    }

    private CompiledCodeSystem? Compile(int maxCodes, out CodeValidation.NotChecked? tooCostly)
    {
        tooCostly = null;
        foreach (var property in _supplements.Prepend(_definition).SelectMany(d => d.Property))
        {
            if (property.Code?.Value is { } code)
            {
                _meanings.TryAdd(code, MeaningOf(property));
            }
        }

        var additions = Additions();
        Add(_definition.Concept, parent: -1, additions);
        if (_concepts.Count > maxCodes)
        {
            tooCostly = new(TerminologyIssueCodes.TooCostly, $"The code system {_definition.Url?.Value} has more than {maxCodes} concepts.");
            return null;
        }

        LinkByProperties();
        return new CompiledCodeSystem(
            _definition.Url?.Value ?? "",
            _definition.Version?.Value,
            isComplete: _definition.Content?.Value == "complete",
            isHierarchyOfKinds: _definition.HierarchyMeaning?.Value is null or "is-a",
            _comparer,
            _meanings,
            [.. _concepts]);
    }

    private Dictionary<string, List<R4.CodeSystem.ConceptComponent>> Additions()
    {
        var additions = new Dictionary<string, List<R4.CodeSystem.ConceptComponent>>(_comparer);
        void Collect(IEnumerable<R4.CodeSystem.ConceptComponent> concepts)
        {
            foreach (var concept in concepts)
            {
                if (concept.Code?.Value is { } code)
                {
                    (additions.TryGetValue(code, out var list) ? list : additions[code] = []).Add(concept);
                }

                Collect(concept.Concept);
            }
        }

        foreach (var supplement in _supplements)
        {
            Collect(supplement.Concept);
        }

        return additions;
    }

    private void Add(List<R4.CodeSystem.ConceptComponent> concepts, int parent, Dictionary<string, List<R4.CodeSystem.ConceptComponent>> additions)
    {
        foreach (var concept in concepts)
        {
            if (concept.Code?.Value is not { } code)
            {
                Add(concept.Concept, parent, additions);
                continue;
            }

            // The same concept a second time (below another parent) only adds that parent.
            if (!_index.TryGetValue(code, out var index))
            {
                index = Add(concept, code, additions.GetValueOrDefault(code) ?? None);
            }

            Link(parent, index);
            Add(concept.Concept, index, additions);
        }
    }

    private int Add(R4.CodeSystem.ConceptComponent concept, string code, List<R4.CodeSystem.ConceptComponent> additions)
    {
        var properties = new List<ConceptProperty>();
        var designations = new List<Designation>();
        Read(concept, properties, designations);
        foreach (var addition in additions)
        {
            Read(addition, properties, designations);
        }

        var member = Member.Create(
            _definition.Url?.Value, _definition.Version?.Value, code, concept.Display?.Value, designations,
            isAbstract: properties.Count > 0 && Says(properties, PropertyMeaning.NotSelectable, "true"),
            isInactive: properties.Count > 0 && (Says(properties, PropertyMeaning.Inactive, "true") || Says(properties, PropertyMeaning.Status, "retired") || Says(properties, PropertyMeaning.Status, "inactive")),
            _allowAbstract, _concepts.Count);
        var compiled = new Concept(member, concept.Definition?.Value);
        compiled.Properties.AddRange(properties);
        _index[code] = _concepts.Count;
        _concepts.Add(compiled);
        return _concepts.Count - 1;
    }

    private static void Read(R4.CodeSystem.ConceptComponent concept, List<ConceptProperty> properties, List<Designation> designations)
    {
        foreach (var property in concept.Property)
        {
            if (property.Code?.Value is { } name && TextOf(property.Value) is { } text)
            {
                properties.Add(new ConceptProperty(name, text));
            }
        }

        foreach (var designation in concept.Designation)
        {
            if (designation.Value?.Value is { } text)
            {
                designations.Add(new Designation(designation.Language?.Value, designation.Use, text));
            }
        }
    }

    private void LinkByProperties()
    {
        for (var i = 0; i < _concepts.Count; i++)
        {
            foreach (var property in _concepts[i].Properties)
            {
                var meaning = MeaningOf(property.Code);
                if (meaning is PropertyMeaning.Parent or PropertyMeaning.Child && _index.TryGetValue(property.Text, out var other))
                {
                    Link(meaning == PropertyMeaning.Parent ? other : i, meaning == PropertyMeaning.Parent ? i : other);
                }
            }
        }
    }

    private void Link(int parent, int child)
    {
        if (parent >= 0 && parent != child && !_concepts[child].Parents.Contains(parent))
        {
            _concepts[child].Parents.Add(parent);
            _concepts[parent].Children.Add(child);
        }
    }

    private bool Says(List<ConceptProperty> properties, PropertyMeaning meaning, string text)
    {
        foreach (var property in properties)
        {
            if (property.Text == text && MeaningOf(property.Code) == meaning)
            {
                return true;
            }
        }

        return false;
    }

    private PropertyMeaning MeaningOf(string code) => _meanings.TryGetValue(code, out var meaning) ? meaning : ByName(code);

    private static PropertyMeaning MeaningOf(R4.CodeSystem.PropertyComponent property) =>
        property.Uri?.Value is { } uri && uri.StartsWith(ConceptProperties, StringComparison.Ordinal)
            ? ByName(uri[ConceptProperties.Length..])
            : ByName(property.Code?.Value);

    // HL7's older systems declare "abstract" without a uri.
    private static PropertyMeaning ByName(string? name) => name switch
    {
        "parent" or "subsumedBy" => PropertyMeaning.Parent,
        "child" => PropertyMeaning.Child,
        "notSelectable" or "abstract" or "not-selectable" => PropertyMeaning.NotSelectable,
        "inactive" => PropertyMeaning.Inactive,
        "status" => PropertyMeaning.Status,
        _ => PropertyMeaning.Other,
    };

    private static string? TextOf(R4.DataType? value) => value switch
    {
        R4.Coding coding => coding.Code?.Value,
        R4.PrimitiveType primitive => primitive.ValueText,
        _ => null,
    };
}
