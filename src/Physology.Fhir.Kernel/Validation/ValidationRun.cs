using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>One run over one resource: collects issues and knows where references lead. Used by one thread.</summary>
internal sealed class ValidationRun
{
    private readonly HashSet<(string Code, string Path, string Message)> _known = [];
    private readonly HashSet<(Node Node, ProfileSchema Profile)> _open;
    private List<ValidationIssue>? _issues;
    private List<string>? _jsonPaths;
    private ValidationHost? _host;
    private HashSet<Node>? _toldByType;
    private (Node? Resource, EvaluationContext Context) _context;

    public ValidationRun(Validator validator, Node root, TerminologyTable? table = null)
    {
        Validator = validator;
        Table = table;
        Root = root;
        References = new ReferenceIndex(root);
        _open = [];
    }

    private ValidationRun(ValidationRun outer)
    {
        Validator = outer.Validator;
        Table = outer.Table;
        Root = outer.Root;
        References = outer.References;
        _open = outer._open;
        IsTrial = true;
    }

    public Validator Validator { get; }

    public Schemas Schemas => Validator.Schemas;

    public DefinitionStore Definitions => Validator.Definitions;

    /// <summary>What a terminology server has said beforehand, or null.</summary>
    public TerminologyTable? Table { get; }

    public Node Root { get; }

    public ReferenceIndex References { get; }

    /// <summary>Whether this only asks if a value would conform: nothing of it reaches the report.</summary>
    public bool IsTrial { get; }

    public IReadOnlyList<ValidationIssue> Issues => _issues ?? [];

    /// <summary>For each issue, where it lies in the JSON.</summary>
    public IReadOnlyList<string> JsonPaths => _jsonPaths ?? [];

    public bool HasErrors { get; private set; }

    public void Error(IssueCode code, Node node, string message) => Report(code, IssueSeverity.Error, node, message);

    public void Warn(IssueCode code, Node node, string message) => Report(code, IssueSeverity.Warning, node, message);

    public void Inform(IssueCode code, Node node, string message) => Report(code, IssueSeverity.Information, node, message);

    public void Report(IssueCode code, IssueSeverity severity, Node node, string message)
    {
        HasErrors |= severity >= IssueSeverity.Error;
        if (IsTrial)
        {
            return;
        }

        // Two profiles may inherit the same rule; one report of it is enough.
        var path = node.Path;
        var isOneOf = code == ValidationIssueCodes.ReferenceTargetType || code == ValidationIssueCodes.TypeNotAllowed; // of base and profile: the list differs, the fault is one
        if (_known.Add((code.Value, path, isOneOf ? "" : message)))
        {
            (_issues ??= []).Add(new ValidationIssue(code, severity, path, message));
            (_jsonPaths ??= []).Add(node.JsonPath);
        }
    }

    public CodeAnswer InValueSet(string valueSet, in CodedValue value) => Validator.Codes.InValueSet(valueSet, value, Table);

    public CodeValidation? ValidateCode(string valueSet, in CodedValue value) => Validator.Codes.Validate(valueSet, value, Table);

    public CodeValidation InSystem(in CodedValue value) => Validator.Codes.InSystem(value, Table);

    /// <summary>What surrounds an invariant on this value; the same for all values of a resource.</summary>
    public EvaluationContext ContextFor(Node node)
    {
        var resource = node.Resource;
        if (!ReferenceEquals(_context.Resource, resource))
        {
            _context = (resource, new EvaluationContext
            {
                TimeProvider = Validator.Options.TimeProvider,
                Resource = resource.Value as R4.Resource,
                RootResource = resource.RootResource.Value as R4.Resource,
                Host = _host ??= new ValidationHost(this),
            });
        }

        return _context.Context;
    }

    /// <summary>Takes note that a value went to its slice by its type alone, because the profile that tells the slices apart is not here.</summary>
    public void NoteToldByType(Node node) => (_toldByType ??= []).Add(node);

    public bool WasToldByType(Node node) => _toldByType?.Contains(node) == true;

    /// <summary>Whether the value conforms to the profile, without a word in the report.</summary>
    public bool Conforms(Node node, ProfileSchema profile)
    {
        var trial = new ValidationRun(this);
        trial.Profile(node, profile);
        return !trial.HasErrors;
    }

    /// <summary>Whether a check holds, without a word in the report.</summary>
    public bool Holds(Action<ValidationRun> check)
    {
        var trial = new ValidationRun(this);
        check(trial);
        return !trial.HasErrors;
    }

    /// <summary>Runs what a profile adds to the base over a value.</summary>
    public void Profile(Node node, ProfileSchema profile)
    {
        if (profile.Type != node.Value.TypeName && !Schemas.IsKindOf(node.Value.TypeName, profile.Type))
        {
            Error(ValidationIssueCodes.ProfileOfOtherType, node, $"The profile {profile.Url} is for {profile.Type}, not for {node.Value.TypeName}.");
            return;
        }

        // A profile that leads back to itself on the same value (a Bundle that refers to itself) says nothing new.
        if (_open.Add((node, profile)))
        {
            try
            {
                ProfilePass.Visit(node, profile.Root, this);
            }
            catch (InvalidDefinitionException unusable) when (!Validator.Options.ThrowOnInvalidDefinition)
            {
                // What one profile takes in (the profile of a slice, of a target) is read only when a value asks for it.
                Error(ValidationIssueCodes.ProfileNotUsable, node, $"The profile {profile.Url} cannot be used: {unusable.Message}");
            }
            finally
            {
                _open.Remove((node, profile));
            }
        }
    }
}
