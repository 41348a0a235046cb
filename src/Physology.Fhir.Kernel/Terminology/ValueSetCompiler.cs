using System.Collections.Frozen;
using System.Globalization;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;

namespace Physology.Fhir.Kernel.Terminology;

/// <summary>
/// Spells out the <c>compose</c> of a value set, and of those it takes in. Each include gives codes that can be listed and tests
/// for those that cannot; a part that is broken or not carried gives a test that answers "not checked", and an issue.
/// </summary>
internal sealed class ValueSetCompiler(DefinitionStore definitions, SystemCatalog systems, TerminologyOptions options, Func<string, PreparedValueSet?> prepared, Func<R4.ValueSet, PreparedValueSet>? asOfR4)
{
    private const string SupplementExtension = "http://hl7.org/fhir/StructureDefinition/valueset-supplement";

    private readonly List<string> _open = [];

    // Two ways to the same value set compile it once, or a chain of diamonds would take forever.
    private readonly Dictionary<string, PreparedValueSet> _compiled = new(StringComparer.Ordinal);

    private bool _sawCircle;

    /// <summary>What was compiled on the way; nothing where a circle was met, because what lies on it depends on where the walk began.</summary>
    public IEnumerable<KeyValuePair<string, PreparedValueSet>> Compiled => _sawCircle ? [] : _compiled;

    /// <summary>Compiles a value set; null where there is none of this canonical.</summary>
    public PreparedValueSet? TryCompile(string canonical) =>
        definitions.FindValueSet(canonical) is { } definition ? Compile(definition)
        : ImplicitSystem(canonical) is { } system ? Compile(SetOf(canonical, system))
        : null;

    /// <summary>Compiles a value set that need not be among the definitions.</summary>
    public PreparedValueSet Compile(R4.ValueSet definition)
    {
        if (WholeSystem(definition) is { } whole)
        {
            return PreparedValueSet.Of(definition, whole, Former(definition));
        }

        _open.Add(definition.Url?.Value ?? "");
        var set = new SetBuilder(options.MaxCodes);
        NamedSupplements(definition, set);
        if (definition.Compose is { Include.Count: > 0 } compose)
        {
            Compose(compose, set);
        }
        else if (definition.Expansion is null)
        {
            set.Fault(TerminologyIssueCodes.BadCompose, "ValueSet.compose", "The value set includes nothing.");
        }

        if (definition.Expansion is { } expansion && (!set.IsComplete || definition.Compose is null))
        {
            StoredExpansion(expansion, set, isAll: definition.Compose is null);
        }

        _open.RemoveAt(_open.Count - 1);
        return set.Build(definition, Former(definition));
    }

    // Made when a code is first not found, and kept; two threads may make it twice.
    private Func<PreparedValueSet>? Former(R4.ValueSet definition)
    {
        if (asOfR4 is null)
        {
            return null;
        }

        PreparedValueSet? made = null;
        return () => made ??= asOfR4(definition);
    }

    // Most required bindings are to all codes of one system: there is nothing to spell out.
    private CompiledCodeSystem? WholeSystem(R4.ValueSet definition) =>
        definition is { Expansion: null, Compose: { Include: [{ System.Value: { } url, Version: null, Concept.Count: 0, Filter.Count: 0, ValueSet.Count: 0 }], Exclude.Count: 0, Inactive: null } }
        && !definition.Extension.Exists(e => e.Url?.Value == SupplementExtension)
        && systems.Find(url, null, out _) is CompiledCodeSystem { IsComplete: true, LeavesCodesToUsers: false } system && system.Concepts.Length <= options.MaxCodes
            ? system
            : null;

    private void Compose(R4.ValueSet.ComposeComponent compose, SetBuilder set)
    {
        var excluded = new SetBuilder(options.MaxCodes);
        for (var i = 0; i < compose.Exclude.Count; i++)
        {
            Include(compose.Exclude[i], string.Create(CultureInfo.InvariantCulture, $"ValueSet.compose.exclude[{i}]"), excluded);
        }

        for (var i = 0; i < compose.Include.Count; i++)
        {
            Include(compose.Include[i], string.Create(CultureInfo.InvariantCulture, $"ValueSet.compose.include[{i}]"), set);
        }

        set.Exclude(excluded);
        if (compose.Inactive?.Value == false)
        {
            set.RemoveInactive();
        }
    }

    private void Include(R4.ValueSet.IncludeComponent include, string path, SetBuilder set)
    {
        var system = include.System?.Value;
        if (system is null && include.ValueSet.Count == 0)
        {
            set.Fault(TerminologyIssueCodes.BadCompose, path, "vsd-1: there is neither a system nor a value set.");
            return;
        }

        if (system is null && (include.Concept.Count > 0 || include.Filter.Count > 0))
        {
            set.Fault(TerminologyIssueCodes.BadCompose, path, "vsd-2: concepts and filters need a system.");
            return;
        }

        if (include.Concept.Count > 0 && include.Filter.Count > 0)
        {
            set.Fault(TerminologyIssueCodes.BadCompose, path, "vsd-3: there are both concepts and filters.");
            return;
        }

        var (imports, missing) = Imports(include, path, set);
        var part = new SetBuilder(options.MaxCodes);
        if (system is not null)
        {
            new SystemPart(systems, include, path, part).Add(system);
        }
        else if (imports.Count > 0)
        {
            part.Import(imports[0], path);
            imports.RemoveAt(0);
        }

        set.Add(part, imports, missing, path);
    }

    /// <summary>The value sets that an include takes in; with a reason where one of them cannot be had, so that nothing of the include is sure.</summary>
    private (List<PreparedValueSet> Found, CodeValidation.NotChecked? Missing) Imports(R4.ValueSet.IncludeComponent include, string path, SetBuilder set)
    {
        var imports = new List<PreparedValueSet>();
        CodeValidation.NotChecked? missing = null;
        foreach (var canonical in include.ValueSet.Select(v => v.Value).OfType<string>())
        {
            var bar = canonical.IndexOf('|', StringComparison.Ordinal);
            if (_open.Contains(bar < 0 ? canonical : canonical[..bar], StringComparer.Ordinal))
            {
                _sawCircle = true;
                missing = set.Fault(TerminologyIssueCodes.CircularImport, path, $"The value set is part of {canonical}, which it takes in.");
            }
            else if (_open.Count >= options.MaxImportDepth)
            {
                missing = set.Fault(TerminologyIssueCodes.TooCostly, path, $"Value sets take in one another more than {options.MaxImportDepth} deep.");
            }
            else if (Import(canonical) is { } found)
            {
                imports.Add(found);
            }
            else
            {
                missing = new(TerminologyIssueCodes.ValueSetNotFound, $"The value set {canonical} is not carried here.");
                set.Missing(missing, path, system: null);
            }
        }

        return (imports, missing);
    }

    private PreparedValueSet? Import(string canonical)
    {
        if (prepared(canonical) is { } kept || _compiled.TryGetValue(canonical, out kept))
        {
            return kept;
        }

        if (TryCompile(canonical) is { } found)
        {
            _compiled[canonical] = found;
            return found;
        }

        return null;
    }

    // What somebody else has spelt out (with a system that is not carried here, say) proves the codes it has, not those it lacks.
    private static void StoredExpansion(R4.ValueSet.ExpansionComponent expansion, SetBuilder set, bool isAll)
    {
        var whole = isAll && expansion.Offset is null && expansion.Extension.Count == 0;
        void Collect(IEnumerable<R4.ValueSet.ContainsComponent> contains)
        {
            foreach (var entry in contains)
            {
                if (entry.Code?.Value is { } code)
                {
                    var designations = entry.Designation.Where(d => d.Value?.Value is not null)
                        .Select(d => new Designation(d.Language?.Value, d.Use, d.Value!.Value!)).ToArray(); // the line above keeps those with a value
                    set.Add(Member.Create(entry.System?.Value, entry.Version?.Value, code, entry.Display?.Value, designations, entry.Abstract?.Value == true, entry.Inactive?.Value == true, allowAbstract: false), pinned: null);
                }

                Collect(entry.Contains);
            }
        }

        Collect(expansion.Contains);
        if (isAll && (!whole || (expansion.Total?.Value is { } total && total > set.Count)))
        {
            set.Missing(new(TerminologyIssueCodes.TooCostly, "Only a part of the expansion is here."), "ValueSet.expansion", system: null);
        }
    }

    // Every supplement that is here is in force anyway; one that a value set needs and that is not here makes it wrong.
    private void NamedSupplements(R4.ValueSet definition, SetBuilder set)
    {
        foreach (var canonical in definition.Extension.Where(e => e.Url?.Value == SupplementExtension).Select(e => (e.Value as R4.PrimitiveType)?.ValueText).OfType<string>())
        {
            if (definitions.FindCodeSystem(canonical) is not { Content.Value: "supplement" })
            {
                set.Fault(TerminologyIssueCodes.BadSupplement, "ValueSet.extension", $"The supplement {canonical} is not carried here.");
            }
        }
    }

    // FHIR names the value set of all units http://unitsofmeasure.org/vs (R4, "Using UCUM with FHIR").
    private static string? ImplicitSystem(string canonical) => canonical == "http://unitsofmeasure.org/vs" ? "http://unitsofmeasure.org" : null;

    private static R4.ValueSet SetOf(string canonical, string system) => new()
    {
        Url = canonical,
        Status = "active",
        Compose = new() { Include = { new() { System = system } } },
    };
}
