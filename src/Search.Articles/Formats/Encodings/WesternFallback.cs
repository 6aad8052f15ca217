using System.Text;

namespace Search.Articles;

/// <summary>
/// Reads bytes that are not UTF-8 in a stream of UTF-8 as windows-1252, as editors and browsers mend what was pasted from elsewhere.
/// </summary>
internal sealed class WesternFallback : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        private string _text = "";
        private int _at;

        public override int Remaining => _text.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_text, _at) = (Western.GetString(bytesUnknown), 0);
            return true;
        }

        public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

        public override bool MovePrevious()
        {
            var moved = _at > 0;
            _at -= moved ? 1 : 0;
            return moved;
        }

        public override void Reset() => (_text, _at) = ("", 0);
    }
}
