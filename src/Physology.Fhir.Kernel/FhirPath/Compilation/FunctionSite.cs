using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Types;

namespace Physology.Fhir.Kernel.FhirPath.Compilation;

/// <summary>Where a function is compiled: its input, its arguments as they were written, and the ways to compile them.</summary>
internal sealed class FunctionSite(Compiler compiler, SyntaxNode.Call call, Node input, StaticType inputType, Scope scope, Binding? bindings)
{
    public Node Input { get; } = input;

    public StaticType InputType { get; } = inputType;

    public int Offset => call.Offset;

    public string Name => call.Name;

    public int Count => call.Arguments.Length;

    /// <summary>Whether the function stands at the head of a path, its input being <c>$this</c>.</summary>
    public bool IsHead => call.Target is null;

    /// <summary>The type of the result, set by the builder where its row does not say.</summary>
    public StaticType? ResultType { get; set; }

    /// <summary>What follows sees these variables.</summary>
    public Binding? Bindings { get; private set; } = bindings;

    public SyntaxNode Argument(int index) => call.Arguments[index];

    /// <summary>An argument evaluated for each item of the input; tells whether it looks at <c>$index</c>.</summary>
    public Node Lambda(int index, out StaticType type, out bool usesIndex, bool hasTotal = false) =>
        compiler.Lambda(call.Arguments[index], new Scope(InputType.AsSingle(), true, hasTotal || scope.HasTotal), Bindings, out type, out usesIndex);

    /// <summary>As <see cref="Lambda"/>, for a syntax inside an argument.</summary>
    public Node Lambda(SyntaxNode syntax) =>
        compiler.Lambda(syntax, new Scope(InputType.AsSingle(), true, scope.HasTotal), Bindings, out _, out _);

    /// <summary>An argument evaluated once, against the whole input.</summary>
    public Node OnInput(int index, out StaticType type) =>
        compiler.Lambda(call.Arguments[index], new Scope(InputType, scope.HasIndex, scope.HasTotal), Bindings, out type, out _);

    /// <summary>An argument evaluated against the caller's <c>$this</c>.</summary>
    public Node Eager(int index, out StaticType type) => compiler.Lambda(call.Arguments[index], scope, Bindings, out type, out _);

    public TypeSpec TypeArgument(int index) => compiler.TypeArgument(call.Arguments[index]);

    /// <summary>The String literal that the argument is; anything else is an error.</summary>
    public string LiteralText(int index) => call.Arguments[index] is SyntaxNode.Literal { Value: string text }
        ? text
        : throw Fault(FhirPathErrorCodes.LiteralExpected, $"Argument {index + 1} of {Name}() is a String literal.", call.Arguments[index].Offset);

    /// <summary>The input as a path that a step can be added to.</summary>
    public PathNode Path() => Compiler.AsPath(Input);

    public int Define(string name, StaticType type)
    {
        if (Compiler.IsReserved(name) || Binding.Find(Bindings, name) is not null)
            throw Fault(FhirPathErrorCodes.VariableRedefined, $"There is a variable %{name} already.", Offset);
        var slot = compiler.NewSlot();
        Bindings = new Binding(name, slot, type, Bindings);
        return slot;
    }

    public FhirPathException Fault(string code, string message, int offset) => compiler.Fault(code, message, offset);
}
