using System.Collections.Frozen;

namespace Search.Indexing;

/// <summary>
/// How unlikely it is that somebody who meant one word typed another: the sum of the slips between, each from 0 to 1 and a half.
/// </summary>
/// <remarks>
/// A slip costs 1. Cheaper are those that hands, ears and transliterations make: two letters swapped, one doubled or not, keys side by
/// side, vowels for each other, and letters that stand for one sound (k, c and q; f and ph's f; v and w; i, j and y; s and z; г and х). The
/// first letter is seldom wrong, and a slip there costs half as much again.
/// </remarks>
internal static class TypingCost
{
    private const float Cheap = 0.6f;
    private const float FirstLetter = 0.5f;

    private static readonly string[] Alike =
    [
        "aeiouy", "kcq", "fv", "vw", "ijy", "sz", "gh", "dt", "bp", "xk", "аоуеиіїыэюяє", "гхґ", "вф", "дт", "бп", "зс", "иіїыйь", "шщ",
    ];

    private static readonly string[] Rows =
        ["qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "йцукенгшщзхї", "фівапролджє"];

    /// <summary>Letters that sound alike, and keys side by side, by twos in both orders.</summary>
    private static readonly FrozenSet<(char, char)> NearLetters = Pairs(Alike, int.MaxValue).Concat(Pairs(Rows, 1)).ToFrozenSet();

    /// <summary>Gets the cost.</summary>
    public static float Of(string typed, string meant)
    {
        var (before, above, row) = (new float[meant.Length + 1], new float[meant.Length + 1], new float[meant.Length + 1]);
        for (var i = 0; i <= typed.Length; i++)
        {
            for (var j = 0; j <= meant.Length; j++)
            {
                row[j] = Cell(typed, meant, i, j, before, above, row);
            }

            (before, above, row) = (above, row, before);
        }

        return above[meant.Length];
    }

    private static float Cell(string typed, string meant, int i, int j, float[] before, float[] above, float[] row)
    {
        if (i == 0 && j == 0)
        {
            return 0;
        }

        var cost = i > 0 && j > 0 ? above[j - 1] + Exchange(typed, meant, i, j) : float.MaxValue;
        cost = i > 0 ? Math.Min(cost, above[j] + Extra(typed, i)) : cost;
        cost = j > 0 ? Math.Min(cost, row[j - 1] + Extra(meant, j)) : cost;
        return i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]
            ? Math.Min(cost, before[j - 2] + Cheap) : cost;
    }

    private static float Exchange(string typed, string meant, int i, int j)
    {
        var (one, other) = (typed[i - 1], meant[j - 1]);
        return one == other ? 0
            : (NearLetters.Contains((one, other)) ? Cheap : 1) + (i == 1 && j == 1 ? FirstLetter : 0);
    }

    /// <summary>A letter too many or too few.</summary>
    private static float Extra(string word, int place) =>
        place > 1 && word[place - 1] == word[place - 2] ? Cheap : place == 1 ? 1 + FirstLetter : 1;

    private static IEnumerable<(char, char)> Pairs(IEnumerable<string> groups, int within) =>
        from letters in groups
        from one in Enumerable.Range(0, letters.Length)
        from other in Enumerable.Range(0, letters.Length)
        where one != other && Math.Abs(one - other) <= within
        select (letters[one], letters[other]);
}
