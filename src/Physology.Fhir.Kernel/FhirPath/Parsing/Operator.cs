namespace Physology.Fhir.Kernel.FhirPath.Parsing;

/// <summary>The operators between two expressions.</summary>
internal enum Operator
{
    Multiply, Divide, IntegerDivide, Modulo,
    Add, Subtract, Concatenate,
    Union,
    Less, LessOrEqual, Greater, GreaterOrEqual,
    Equal, NotEqual, Equivalent, NotEquivalent,
    In, Contains,
    And, Or, Xor, Implies,
}
