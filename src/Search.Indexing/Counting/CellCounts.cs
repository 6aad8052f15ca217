namespace Search.Indexing;

/// <summary>Counts the cells of a table: one look at each value of each document, and one at each pair that the table shows.</summary>
internal sealed class CellCounts(AxisCounts rows, AxisCounts columns)
{
    private readonly int[] _cells = new int[rows.Size * columns.Size];
    private readonly int[] _last = new int[rows.Size * columns.Size];
    private readonly int[] _rows = new int[rows.Size];
    private readonly int[] _columns = new int[columns.Size];
    private int _unit;

    /// <summary>How many units stand in at least one cell.</summary>
    public int Shown { get; private set; }

    /// <summary>Counts what is counted once, each in every cell that one of its documents stands in.</summary>
    public void Count(IReadOnlyList<Segment> segments, UnitGroups groups, CancellationToken cancel)
    {
        foreach (var segment in segments)
        {
            cancel.ThrowIfCancellationRequested();
            var (rowStarts, rowValues) = segment.Data.Column(rows.Facet, segment.Reader);
            var (columnStarts, columnValues) = segment.Data.Column(columns.Facet, segment.Reader);
            foreach (var set in groups.Singles)
            {
                foreach (var document in set.Of(segment))
                {
                    _unit++;
                    Shown += Count(
                        rowValues.AsSpan(rowStarts[document]..rowStarts[document + 1]),
                        columnValues.AsSpan(columnStarts[document]..columnStarts[document + 1])) ? 1 : 0;
                }
            }
        }

        CountGroups(segments, groups);
    }

    /// <summary>Gets the counts, row by row.</summary>
    public int[][] ToRows()
    {
        var table = new int[rows.Size][];
        for (var row = 0; row < table.Length; row++)
        {
            table[row] = _cells.AsSpan(row * columns.Size, columns.Size).ToArray();
        }

        return table;
    }

    private void CountGroups(IReadOnlyList<Segment> segments, UnitGroups groups)
    {
        var rowWalk = new GroupWalk(segments, rows.Facet);
        var columnWalk = new GroupWalk(segments, columns.Facet);
        for (var group = 0; group < groups.Groups; group++)
        {
            _unit++;
            var isShown = false;
            foreach (var document in groups.Group(group))
            {
                isShown |= Count(rowWalk.ValuesOf(document), columnWalk.ValuesOf(document));
            }

            Shown += isShown ? 1 : 0;
        }
    }

    /// <summary>Counts the pairs of one document that its unit has not counted yet; says whether it has a pair at all.</summary>
    private bool Count(ReadOnlySpan<int> rowValues, ReadOnlySpan<int> columnValues)
    {
        var rowCount = rows.PlacesOf(rowValues, _rows);
        var columnCount = rowCount == 0 ? 0 : columns.PlacesOf(columnValues, _columns);
        for (var i = 0; i < rowCount; i++)
        {
            for (var j = 0; j < columnCount; j++)
            {
                ref var last = ref _last[(_rows[i] * columns.Size) + _columns[j]];
                if (last != _unit)
                {
                    last = _unit;
                    _cells[(_rows[i] * columns.Size) + _columns[j]]++;
                }
            }
        }

        return columnCount > 0;
    }
}
