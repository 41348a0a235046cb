namespace Physology.Fhir.Kernel.FhirPath.Parsing;

/// <summary>A node of the syntax tree. A closed union: the cases are nested here.</summary>
internal abstract class SyntaxNode
{
    private SyntaxNode(int offset) => Offset = offset;

    /// <summary>Where in the text an error in this node is shown.</summary>
    public int Offset { get; }

    /// <summary>A System value, or null for the empty collection.</summary>
    public sealed class Literal(int offset, object? value) : SyntaxNode(offset)
    {
        public object? Value { get; } = value;
    }

    /// <summary><c>%name</c>.</summary>
    public sealed class External(int offset, string name) : SyntaxNode(offset)
    {
        public string Name { get; } = name;
    }

    /// <summary><c>$this</c>, <c>$index</c> or <c>$total</c>.</summary>
    public sealed class Special(int offset, TokenKind kind) : SyntaxNode(offset)
    {
        public TokenKind Kind { get; } = kind;
    }

    /// <summary>A name, of a member or at the head of a path of a type; the target is null at the head.</summary>
    public sealed class Member(int offset, SyntaxNode? target, string name) : SyntaxNode(offset)
    {
        public SyntaxNode? Target { get; } = target;

        public string Name { get; } = name;
    }

    /// <summary>A call; the target is null at the head of a path.</summary>
    public sealed class Call(int offset, SyntaxNode? target, string name, SyntaxNode[] arguments) : SyntaxNode(offset)
    {
        public SyntaxNode? Target { get; } = target;

        public string Name { get; } = name;

        public SyntaxNode[] Arguments { get; } = arguments;
    }

    /// <summary><c>target[index]</c>.</summary>
    public sealed class Indexer(int offset, SyntaxNode target, SyntaxNode index) : SyntaxNode(offset)
    {
        public SyntaxNode Target { get; } = target;

        public SyntaxNode Index { get; } = index;
    }

    /// <summary><c>+x</c> or <c>-x</c>.</summary>
    public sealed class Unary(int offset, bool isNegative, SyntaxNode operand) : SyntaxNode(offset)
    {
        public bool IsNegative { get; } = isNegative;

        public SyntaxNode Operand { get; } = operand;
    }

    /// <summary>An operator between two expressions.</summary>
    public sealed class Binary(int offset, Operator op, SyntaxNode left, SyntaxNode right) : SyntaxNode(offset)
    {
        public Operator Operator { get; } = op;

        public SyntaxNode Left { get; } = left;

        public SyntaxNode Right { get; } = right;
    }

    /// <summary><c>x is T</c> or <c>x as T</c>.</summary>
    public sealed class TypeOperation(int offset, bool isCast, SyntaxNode operand, TypeName type) : SyntaxNode(offset)
    {
        public bool IsCast { get; } = isCast;

        public SyntaxNode Operand { get; } = operand;

        public TypeName Type { get; } = type;
    }

    /// <summary>A key of sort() with its direction: <c>name desc</c>.</summary>
    public sealed class SortKey(int offset, SyntaxNode key, bool isDescending) : SyntaxNode(offset)
    {
        public SyntaxNode Key { get; } = key;

        public bool IsDescending { get; } = isDescending;
    }
}
