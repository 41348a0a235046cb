namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>How a group wants to be laid out. Nothing is lost where it is shown as <see cref="Stacked"/>.</summary>
public enum FormLayout
{
    /// <summary>One below the other.</summary>
    Stacked,
    /// <summary>Questions that share their options: a row each, a column for each of <see cref="FormItem.MatrixOptions"/>.</summary>
    Matrix,
    /// <summary>Each occurrence is a row, each question a column.</summary>
    Rows,
    /// <summary>Groups are rows, their questions columns.</summary>
    Grid,
    /// <summary>A page of its own.</summary>
    Page,
    /// <summary>Each group in it is a tab.</summary>
    Tabs,
    /// <summary>At the top of each page.</summary>
    Header,
    /// <summary>At the foot of each page.</summary>
    Footer,
}
